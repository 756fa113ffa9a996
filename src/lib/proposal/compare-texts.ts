import { diffWords } from 'diff';

/** A stretch of two compared texts, and which of them has it. */
export type ComparedPart = { text: string; in: 'both' | 'held' | 'own' };

/** The words of a published text (`held`) and a sender's (`own`) in one order, cut as `language` (BCP 47) cuts words. */
export function compareTexts(held: string, own: string, language: string): ComparedPart[] {
  const intlSegmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return diffWords(held, own, { intlSegmenter }).map(({ value, added, removed }) => ({
    text: value,
    in: added ? 'own' : removed ? 'held' : 'both',
  }));
}
