import { fold } from '../reading/normalise.ts';
import { isStopWord } from '../search/stop-words.ts';
import type { Point } from './points.ts';
import { rootOf } from './roots.ts';

/** The words and pairs of words of a point, by which it is compared, each with its weight; `total` is their sum. */
export type Bag = { weights: ReadonlyMap<string, number>; total: number };

const stopWordShare = 0.12;
const pairShare = 0.6;
const small = '~';

/** Weighs the words of points against each other: what few points say weighs most. */
export function weighPoints(texts: readonly (readonly Point[])[]): Bag[][] {
  const features = texts.map((points) => points.map(({ words }) => featuresOf(words)));
  const all = features.flat();
  const held = new Map<string, number>();
  for (const one of all) for (const name of one.keys()) held.set(name, (held.get(name) ?? 0) + 1);
  const weight = (name: string, share: number) =>
    share * Math.log(1 + all.length / (held.get(name) ?? 1));
  return features.map((points) =>
    points.map((point) => {
      const weights = new Map([...point].map(([name, share]) => [name, weight(name, share)]));
      return { weights, total: sum(weights.values()) };
    }),
  );
}

/** How much two points share, from 0 (nothing) to 1 (every word), and by how many words that mean something. */
export function likenessOf(a: Bag, b: Bag): { likeness: number; words: number } {
  const [few, many] = a.weights.size < b.weights.size ? [a, b] : [b, a];
  const shared = [...few.weights].filter(([name]) => many.weights.has(name));
  const words = shared.filter(([name]) => !name.startsWith(small)).length;
  const both = a.total + b.total;
  return { words, likeness: both === 0 ? 0 : (2 * sum(shared.map(([, weight]) => weight))) / both };
}

/** Every word and every two neighbours that both mean something, with the share of its weight that counts. */
function featuresOf(text: string): Map<string, number> {
  const features = new Map<string, number>();
  let before: string | undefined;
  for (const [word] of fold(text).matchAll(/[\p{L}\p{N}]+/gu)) {
    const [name, isSmall] = [rootOf(word), isStopWord(word) || /^\p{L}$/u.test(word)];
    features.set(isSmall ? small + name : name, isSmall ? stopWordShare : 1);
    if (isSmall) continue;
    if (before !== undefined) features.set(`${before} ${name}`, pairShare);
    before = name;
  }
  return features;
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
