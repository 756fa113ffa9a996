import type { ComparisonRules } from '#domain/compare/rules.ts';
import type { Locale } from '#domain/words.ts';
import { ComparisonFile, WeakWords } from '../schema/comparison.ts';
import { parseContent, requireUnique } from './check.ts';

/** The parsed files by which wordings are compared: `comparison.yaml` and `weak-words.yaml`. */
export type ComparisonFiles = { comparison: unknown; weakWords: unknown };

/** By what wordings are compared, with the effects of words in the reader's language. Throws a ContentError. */
export function parseComparisonRules(
  { comparison, weakWords }: ComparisonFiles,
  locale: Locale,
): ComparisonRules {
  const folder = 'content/vocabularies';
  const { weak, firm } = parseContent(WeakWords, weakWords, `${folder}/weak-words.yaml`);
  const slugs = [...weak, ...firm].map(({ slug }) => slug);
  requireUnique(`${folder}/weak-words.yaml`, 'slug', slugs);
  const explain = (list: typeof weak) =>
    list.map((one) => ({ ...one, effect: one.effect[locale] }));
  return {
    ...parseContent(ComparisonFile, comparison, `${folder}/comparison.yaml`),
    weak: explain(weak),
    firm: explain(firm),
  };
}
