import comparison from '#content/vocabularies/comparison.yaml';
import weakWords from '#content/vocabularies/weak-words.yaml';
import { parseComparisonRules } from '#content/load/comparison-rules.ts';
import type { ComparisonRules } from '#domain/compare/rules.ts';
import type { Locale } from '#domain/words.ts';

/** By what wordings are compared, for pages in a language: bundled at build, so that a page carries them with it. */
export const comparisonRules = (locale: Locale): ComparisonRules =>
  parseComparisonRules({ comparison, weakWords }, locale);
