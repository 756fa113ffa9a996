import type { Locale } from '#domain/words.ts';

/** Pieces of text by their first word. */
type Pieces = Map<string, Set<string>>;

const readSoFar = new Map<Locale, Pieces>();

/** What cuts a text where a page may go on in another element or with a value: placeholders, tags, marks of Markdown. */
const cuts = /\{\w+\}|<[^<>]*>|\]\([^)]*\)|[&<>"'*_`#|[\]{}\n]+/;
const words = /[\p{L}\p{N}]+/gu;

/**
 * Notes that each text of a value stands in for one that a partial language lacks, and returns the value. The texts
 * themselves stay as they are: only pages, on their way out, compare what they say with what was noted.
 */
export function standingIn<Value>(locale: Locale, value: Value): Value {
  const pieces = readSoFar.get(locale) ?? new Map<string, Set<string>>();
  readSoFar.set(locale, pieces);
  for (const piece of textsOf(value).flatMap(piecesOf)) {
    const first = firstWord(piece);
    pieces.set(first, (pieces.get(first) ?? new Set()).add(piece));
  }
  return value;
}

/** Whether a text was noted, so that what it is cut into can be noted too. */
export const isStandIn = (locale: Locale, text: string): boolean =>
  piecesOf(text).every((piece) => readSoFar.get(locale)?.get(firstWord(piece))?.has(piece));

/** Those texts of a page's HTML that stand in for others, longest first, cut where elements or values come between. */
export function standInsOf(html: string, locale: Locale): string[] {
  const pieces = readSoFar.get(locale);
  if (pieces === undefined) return [];
  return [...new Set(wordsIn(html))]
    .flatMap((word) => [...(pieces.get(word) ?? [])])
    .filter((piece) => html.includes(piece))
    .sort((one, other) => other.length - one.length);
}

const piecesOf = (text: string): string[] =>
  text
    .split(cuts)
    .map(withoutOuterMarks)
    .filter((piece) => /\p{L}/u.test(piece));

/** A text from its first letter or number to its last. */
function withoutOuterMarks(text: string): string {
  const found = [...text.matchAll(words)];
  const last = found.at(-1);
  return last === undefined ? '' : text.slice(found[0]?.index, last.index + last[0].length);
}

const firstWord = (text: string): string => wordsIn(text)[0] ?? '';

const wordsIn = (text: string): string[] => text.match(words) ?? [];

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
