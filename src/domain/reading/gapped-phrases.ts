import { pause, readWords, type Words } from './normalise.ts';

/** A phrase to look for and what it stands for: `a/b` is one word or the other, `…` room for up to eight words. */
export type GappedPhrase<Meaning> = { phrase: string; meaning: Meaning };

/** Where such a phrase stands: the numbers of its own words, those in its gaps left out. */
export type GappedMatch<Meaning> = { meaning: Meaning; own: number[] };

type Entry<Meaning> = { parts: string[][]; meaning: Meaning };

/** Such phrases of one language, found by their first word. */
export type GappedIndex<Meaning> = ReadonlyMap<string, Entry<Meaning>[]>;

const maxGap = 8;

/** Prepares phrases of one language (BCP 47) for `findGapped`; parts without a word are left out. */
export function compileGapped<Meaning>(
  phrases: readonly GappedPhrase<Meaning>[],
  language: string,
): GappedIndex<Meaning> {
  const entries = phrases.flatMap(({ phrase, meaning }) =>
    wordingsOf(phrase).map((wording) => ({
      parts: wording.split('…').map((part) => readWords(part, language).stems),
      meaning,
    })),
  );
  return Map.groupBy(entries, ({ parts }) => parts[0]?.[0] ?? '');
}

/** Every wording of a phrase whose words may be one of several. */
function wordingsOf(phrase: string): string[] {
  return phrase
    .split(/\s+/)
    .map((word) => word.split('/'))
    .reduce<string[]>(
      (begun, choices) => begun.flatMap((start) => choices.map((word) => `${start} ${word}`)),
      [''],
    );
}

/** Every place where a phrase of the index stands in the words of one sentence, in their order. */
export function findGapped<Meaning>(
  index: GappedIndex<Meaning>,
  { stems }: Words,
): GappedMatch<Meaning>[] {
  return stems.flatMap((stem, from) =>
    (stem === pause ? [] : (index.get(stem) ?? [])).flatMap(({ parts, meaning }) => {
      const own = wordsOf(parts, stems, from);
      return own === undefined ? [] : [{ meaning, own }];
    }),
  );
}

/** The places of the words of a phrase that begins at `from`: each part is taken where it first stands. */
function wordsOf(parts: readonly string[][], stems: readonly string[], from: number) {
  const own: number[] = [];
  for (const [number, part] of parts.entries()) {
    const after = (own.at(-1) ?? from - 1) + 1;
    const start = number === 0 ? from : startOf(part, stems, after);
    if (start === undefined || !standsAt(part, stems, start)) return undefined;
    part.forEach((_, offset) => own.push(start + offset));
  }
  return own;
}

/** The next place of a part, no more than the gap away; punctuation takes no room. */
function startOf(part: readonly string[], stems: readonly string[], after: number) {
  let room = maxGap;
  for (let at = after; room >= 0 && at < stems.length; at += 1) {
    if (standsAt(part, stems, at)) return at;
    if (stems[at] !== pause) room -= 1;
  }
  return undefined;
}

const standsAt = (part: readonly string[], stems: readonly string[], at: number) =>
  part.every((stem, offset) => stems[at + offset] === stem);
