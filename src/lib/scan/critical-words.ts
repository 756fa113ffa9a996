import type { ComparisonRules } from '#domain/compare/rules.ts';
import type { Locale } from '#domain/words.ts';

/** Words, by language, that say a number, a month or a denial without a figure, in lower case. */
export type CriticalWords = Partial<Record<Locale, string[]>>;

/** Those of a language; of all where the hub has none of it. */
export const criticalIn = (language: string, words: CriticalWords): ReadonlySet<string> =>
  new Set(words[language.split('-')[0] as Locale] ?? Object.values(words).flat());

/** Those of a language among the rules by which wordings are compared. */
export function criticalWordsIn(
  locale: Locale,
  { negations, numerals, months }: Pick<ComparisonRules, 'negations' | 'numerals' | 'months'>,
): string[] {
  const numbers = Object.entries(numerals[locale] ?? {});
  return [
    ...new Set([
      ...(negations[locale] ?? []).flatMap(denials),
      ...(months[locale] ?? []),
      // "One" is mostly an article.
      ...numbers.filter(([, value]) => value > 1).map(([word]) => word),
    ]),
  ];
}

/** The single words of an entry; of a phrase such as "n’est pas" only what stands before the apostrophe. */
const denials = (entry: string): string[] =>
  entry.includes(' ')
    ? [...entry.matchAll(/(?<=^| )(\p{L})’/gu)].map(([, letter = '']) => letter)
    : entry.split('/').filter((word) => !word.includes('’'));
