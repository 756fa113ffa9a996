import { diffArrays } from 'diff';
import { isDoubtful, type ScannedPage, type ScannedWord } from './scanned.ts';

/** A part of a text, from a place to another. */
type Stretch = { from: number; to: number };

/** A line of a picture, and where its words stand in the text that was read from it, with those that a person is to compare. */
export type ComparedLine = Stretch & {
  /** Counted from 1. */
  page: number;
  /** Of the whole line, in pixels of the page: left, top, right, bottom. */
  box: readonly [number, number, number, number];
  /** Between which words it may be broken: pixels from the left of the page. */
  gaps: readonly number[];
  marks: (Stretch & { isDoubtful: boolean })[];
};

type Place = { word: ScannedWord; page: number; line: number };

const wordsIn = /[\p{L}\p{N}](?:[.,:/’'-]?[\p{L}\p{N}])*/gu;
/** How much longer than the text what it is looked for in may be: a part of a page before it, and what was read badly. */
const slack = 1500;
const firstWords = 6;
const enoughOfFirst = 0.6;

/**
 * The lines of a scan that hold a number, a date, a sum, a negation or a doubtful word of a text read from it, which begins on
 * `page`. `critical` are the words, in lower case, that say such a thing without a digit. What the text no longer holds
 * is left out.
 */
export function linesToCompare(
  text: string,
  page: number,
  pages: readonly ScannedPage[],
  critical: ReadonlySet<string>,
): ComparedLine[] {
  const words = [...text.matchAll(wordsIn)].map(({ 0: word, index }) => ({
    key: keyOf(word),
    from: index,
    to: index + word.length,
  }));
  const following = placesFrom(page, pages);
  const places = following.slice(beginningOf(words, following)).slice(0, words.length + slack);
  const lines = new Map<string, { at: Place; found: [ScannedWord, (typeof words)[number]][] }>();
  for (const [word, place] of paired(words, places)) {
    const name = `${place.page} ${place.line}`;
    const line = lines.get(name) ?? { at: place, found: [] };
    line.found.push([place.word, word]);
    lines.set(name, line);
  }
  return [...lines.values()].flatMap(({ at, found }) => {
    const marks = found
      .filter(([scanned, { key }]) => isDoubtful(scanned) || isCritical(key, critical))
      .map(([scanned, { from, to }]) => ({ from, to, isDoubtful: isDoubtful(scanned) }));
    if (marks.length === 0) return [];
    const whole = pages[at.page - 1]?.lines[at.line]?.words ?? [];
    const own = found.map(([, stretch]) => stretch);
    return [
      {
        page: at.page,
        box: boxOf(whole),
        gaps: whole
          .slice(1)
          .map(({ box }, before) => (box[0] + (whole[before]?.box[2] ?? box[0])) / 2),
        from: Math.min(...own.map(({ from }) => from)),
        to: Math.max(...own.map(({ to }) => to)),
        marks,
      },
    ];
  });
}

/** Where a text begins among the words of a scan: its first words stand there, of which a heading may hold one too. */
function beginningOf(
  words: readonly { key: string }[],
  places: readonly { key: string }[],
): number {
  const first = words.slice(0, firstWords).map(({ key }) => key);
  const least = first.length * enoughOfFirst;
  const isBeginning = (_: unknown, at: number) =>
    first.filter((key, index) => places[at + index]?.key === key).length >= least;
  return Math.max(0, places.findIndex(isBeginning));
}

const isCritical = (key: string, critical: ReadonlySet<string>) =>
  /\d/.test(key) || key.split(/['’-]/).some((part) => critical.has(part));

const keyOf = (word: string) => word.toLowerCase();

function placesFrom(page: number, pages: readonly ScannedPage[]): (Place & { key: string })[] {
  return pages.slice(page - 1).flatMap(({ lines }, at) =>
    lines.flatMap(({ words }, line) =>
      words.flatMap((word) =>
        [...word.text.matchAll(wordsIn)].map(({ 0: part }) => ({
          key: keyOf(part),
          word,
          page: page + at,
          line,
        })),
      ),
    ),
  );
}

/** The words of a text beside those of the scan that they were read as; a word that was changed meets none, or what stands in its place. */
function* paired<Word extends { key: string }, Found extends { key: string }>(
  words: readonly Word[],
  places: readonly Found[],
): Generator<[Word, Found]> {
  const parts = diffArrays(
    places.map(({ key }) => key),
    words.map(({ key }) => key),
  );
  let inText = 0;
  let inScan = 0;
  /** How many words of the scan, just passed, the text holds others for. */
  let replaced = 0;
  for (const { value, added, removed } of parts) {
    const { length } = value;
    if (removed) replaced = length;
    else {
      const from = added ? inScan - replaced : inScan;
      // As many words in place of as many: each was corrected.
      const isPaired = !added || replaced === length;
      for (let at = 0; isPaired && at < length; at += 1) {
        const [word, place] = [words[inText + at], places[from + at]];
        if (word !== undefined && place !== undefined) yield [word, place];
      }
      inText += length;
      replaced = 0;
    }
    if (!added) inScan += length;
  }
}

const boxOf = (words: readonly ScannedWord[]): ComparedLine['box'] => [
  Math.min(...words.map(({ box }) => box[0])),
  Math.min(...words.map(({ box }) => box[1])),
  Math.max(...words.map(({ box }) => box[2])),
  Math.max(...words.map(({ box }) => box[3])),
];

/** A line by its page and what its text says now: once that is another, it is compared anew. */
export const keyOfLine = (
  { page, from, to }: Pick<ComparedLine, 'page' | 'from' | 'to'>,
  text: string,
) => `${page} ${text.slice(from, to)}`;
