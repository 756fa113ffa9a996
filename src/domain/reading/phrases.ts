import { readWords, type Words } from './normalise.ts';

/** A phrase to look for and what it stands for. */
export type Phrase<Meaning> = { phrase: string; meaning: Meaning };

/** Where a phrase stands: numbers of its first word and of the word after its last. */
export type PhraseMatch<Meaning> = { meaning: Meaning; from: number; to: number };

type Entry<Meaning> = { stems: string[]; meaning: Meaning };

/** Phrases of one language, found by their first word. */
export type PhraseIndex<Meaning> = { language: string; byFirst: Map<string, Entry<Meaning>[]> };

/** Prepares phrases of one language (BCP 47) for `findPhrases`; phrases without a word are left out. */
export function compilePhrases<Meaning>(
  phrases: Phrase<Meaning>[],
  language: string,
): PhraseIndex<Meaning> {
  const byFirst = new Map<string, Entry<Meaning>[]>();
  for (const { phrase, meaning } of phrases) {
    const { stems } = readWords(phrase, language);
    const [first] = stems;
    if (first === undefined) continue;
    const entries = byFirst.get(first) ?? [];
    entries.push({ stems, meaning });
    byFirst.set(first, entries);
  }
  return { language, byFirst };
}

/** Every place where a phrase of the index stands in the words, in the order of the text. */
export function findPhrases<Meaning>(
  index: PhraseIndex<Meaning>,
  words: Words,
): PhraseMatch<Meaning>[] {
  const matches: PhraseMatch<Meaning>[] = [];
  words.stems.forEach((stem, from) => {
    for (const entry of index.byFirst.get(stem) ?? []) {
      if (standsAt(entry.stems, words.stems, from)) {
        matches.push({ meaning: entry.meaning, from, to: from + entry.stems.length });
      }
    }
  });
  return matches;
}

function standsAt(phrase: string[], stems: string[], from: number): boolean {
  return phrase.every((stem, offset) => stems[from + offset] === stem);
}

/** The words of a match as they stand in the text. */
export function quote(text: string, words: Words, { from, to }: { from: number; to: number }) {
  return text.slice(words.starts[from], words.ends[to - 1]);
}

/** The share (0 to 1) of the words, numbers and single letters aside, that the matches cover. */
export function shareCovered(
  words: Words,
  matches: readonly { from: number; to: number }[],
): number {
  const covered = new Set<number>();
  for (const { from, to } of matches) {
    for (let word = from; word < to; word += 1) covered.add(word);
  }
  const meaningful = words.stems.filter((stem) => !/^(?:\d.*|[a-z]?)$/.test(stem)).length;
  return meaningful === 0 ? 0 : Math.min(1, covered.size / meaningful);
}
