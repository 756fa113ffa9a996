import { likenessOf, weighPoints, type Bag } from './likeness.ts';

/** From this share of weighed words on two clauses are one wording: only names, dates or a number differ. */
const minLikeness = 0.8;

/** The words of whole clauses, weighed against each other. */
export const weighWordings = (texts: readonly string[]): Bag[] =>
  weighPoints(texts.map((words) => [{ number: '', words, from: 0, to: words.length }])).flat();

/** How much two clauses share, from 0 to 1, where they are one wording; undefined where they are two. */
export function onenessOf(a: Bag, b: Bag): number | undefined {
  // What is much longer cannot be the same: most pairs need no look at their words.
  if (2 * Math.min(a.total, b.total) < minLikeness * (a.total + b.total)) return undefined;
  const { likeness } = likenessOf(a, b);
  return likeness >= minLikeness ? likeness : undefined;
}
