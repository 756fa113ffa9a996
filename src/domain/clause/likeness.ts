import { fold } from '#domain/reading/normalise.ts';

/**
 * From this share of common words on, two texts say the same thing: among the French branch agreements, which borrow
 * from each other, unrelated articles reach 0.55.
 */
export const alikeFrom = 0.6;

/** The share (0 to 1) of the words of three letters or more that two texts have in common, each as often as in both. */
export function likeness(one: string, other: string): number {
  const [first, second] = [countWords(one), countWords(other)];
  const shared = first.counts
    .entries()
    .reduce((sum, [word, count]) => sum + Math.min(count, second.counts.get(word) ?? 0), 0);
  return shared === 0 ? 0 : (2 * shared) / (first.total + second.total);
}

function countWords(text: string): { counts: Map<string, number>; total: number } {
  const words = fold(text.normalize('NFC')).match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, total: words.length };
}
