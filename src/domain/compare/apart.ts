import { fold } from '../reading/normalise.ts';

/** Where words stand in a text. */
export type Place = { from: number; to: number };

/** Where the words of two texts differ, between those that both begin and end with; nowhere where one only has them. */
export function apart(one: string, other: string): [Place | undefined, Place | undefined] {
  const [own, others] = [wordsOf(one), wordsOf(other)];
  const fewer = Math.min(own.length, others.length);
  let start = 0;
  while (start < fewer && own[start]?.word === others[start]?.word) start += 1;
  let end = 0;
  while (end < fewer - start && own.at(-1 - end)?.word === others.at(-1 - end)?.word) end += 1;
  const between = (words: typeof own): Place | undefined => {
    const [first, last] = [words[start], words[words.length - 1 - end]];
    return first && last && first.from < last.to ? { from: first.from, to: last.to } : undefined;
  };
  return [between(own), between(others)];
}

const wordsOf = (text: string) =>
  [...fold(text).matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word,
    from: index,
    to: index + word.length,
  }));
