import { fold } from '../normalise.ts';
import type { ContentsEntry } from './contents.ts';
import type { Heading } from './headings.ts';
import { HeaviestEnds, heavier, type End } from './heaviest-ends.ts';
import type { PlacedLine } from './lines.ts';
import { titleHeading } from './title-heading.ts';

const minEntries = 5;
const minMatched = 0.6;
const maxKnown = 0.6;
const maxPlaces = 4;
const maxCounted = 0.1;

/** A line, or two, that says what an entry of the contents does. */
type Match = { entry: number; from: number; to: number };

/**
 * The headings that a table of contents lists and the rules for headings did not know: its entries are looked up in
 * the body, in their order. None where too few of them are there, or where most are known as headings anyway.
 */
export function listedHeadings(
  lines: readonly PlacedLine[],
  contents: readonly ContentsEntry[],
  known: readonly Heading[],
): Heading[] {
  if (contents.length < minEntries || countsArticles(known, contents.length)) return [];
  const row = longestRow(matchesIn(lines, contents), contents.length);
  if (row.length < contents.length * minMatched) return [];
  const taken = new Set(known.flatMap(({ from, to }) => placesIn(from, to)));
  const missing = row.filter(({ from }) => !taken.has(from));
  if (row.length - missing.length > row.length * maxKnown) return [];
  return missing.map((match, index) => {
    const next = missing[index + 1];
    // A heading that another one follows at once holds that one.
    return titleHeading(lines, match, next?.from === match.to ? 'division' : 'article');
  });
}

/** Where the articles of a document carry their word and number, the contents can only add what lies inside them. */
function countsArticles(known: readonly Heading[], entries: number): boolean {
  const counted = known.filter(({ kind, word, number }) => {
    return kind === 'article' && word !== '' && number !== null;
  });
  return counted.length >= Math.max(2, entries * maxCounted);
}

const placesIn = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => from + index);

function matchesIn(lines: readonly PlacedLine[], contents: readonly ContentsEntry[]): Match[] {
  const places = new Map<string, Match[]>();
  const note = (text: string, from: number, to: number) => {
    const key = keyOf(text);
    const own = places.get(key) ?? [];
    if (own.length < maxPlaces) places.set(key, [...own, { entry: -1, from, to }]);
  };
  lines.forEach(({ text }, at) => {
    if (text.length > longestTitle) return;
    note(text, at, at + 1);
    const next = lines[at + 1];
    if (next?.follows === 'wrapped') note(`${text} ${next.text}`, at, at + 2);
  });
  const found = contents.flatMap(({ title, whole }, entry) =>
    [...new Set([keyOf(title), keyOf(whole)])]
      .filter((key) => /\p{L}{3}/u.test(key))
      .flatMap((key) => (places.get(key) ?? []).map((match) => ({ ...match, entry }))),
  );
  return found.sort((a, b) => a.from - b.from || b.entry - a.entry);
}

const longestTitle = 200;

/** A title as it is compared: letters and figures alone, in small letters without accents. */
const keyOf = (text: string) =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The most matches one after the other whose entries stand in the order of the contents, each once. */
function longestRow(matches: readonly Match[], entries: number): Match[] {
  const ends = new HeaviestEnds(entries);
  const from: number[] = [];
  let last: End = { weight: 0, at: -1 };
  matches.forEach(({ entry }, at) => {
    const before = entry === 0 ? { weight: 0, at: -1 } : ends.upTo(entry - 1);
    from.push(before.at);
    const end = { weight: before.weight + 1, at };
    ends.add(entry, end);
    last = heavier(last, end);
  });
  const row: Match[] = [];
  for (let { at } = last; at !== -1; at = from[at] ?? -1) {
    const match = matches[at];
    if (match !== undefined) row.push(match);
  }
  return row.reverse();
}
