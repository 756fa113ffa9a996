import { fold } from '../normalise.ts';
import { chosenHeadings } from './chosen.ts';
import { chooseHeadings } from './choose-headings.ts';
import { ranks } from './heading-words.ts';
import type { ContentsEntry } from './contents.ts';
import { findHeading, type Heading } from './headings.ts';
import type { PlacedLine } from './lines.ts';
import { listedHeadings } from './listed.ts';
import { numberValue } from './number-value.ts';
import { numberedArticles } from './numbered.ts';
import { setApartHeadings } from './set-apart.ts';

/**
 * A heading as printed and understood, the lines between it and the next one, and the parts below it; the top of a
 * document has no heading.
 */
export type Part = {
  heading: Heading | null;
  rank: number;
  printed: PlacedLine[];
  lines: PlacedLine[];
  parts: Part[];
};

const fewArticles = 2;
const fewStyled = 3;
const mostGaps = 2;
const muchMore = 3;
const minBody = 5;
const minFilled = 0.7;
const mainShare = 0.5;

/** Builds the tree of a document, with what its table of contents lists and titles that a person chose: parts and chapters, in them articles, in them sections; annexes and letters on top. */
export function outlineOf(
  lines: readonly PlacedLine[],
  contents: readonly ContentsEntry[] = [],
  titles: readonly string[] = [],
): Part {
  const own = withoutRepeats(headingsOf(lines, contents), lines);
  const headings = withChosen(own, chosenHeadings(lines, titles));
  const rankOf = rankingOf(headings);
  const start = lines.slice(0, headings[0]?.from);
  const top: Part = { heading: null, rank: -1, printed: [], lines: start, parts: [] };
  const open = [top];
  headings.forEach((heading, index) => {
    const rank = rankOf(heading);
    while ((open.at(-1)?.rank ?? -1) >= rank) open.pop();
    const part: Part = {
      heading,
      rank,
      printed: lines.slice(heading.from, heading.to),
      lines: lines.slice(heading.to, headings[index + 1]?.from),
      parts: [],
    };
    open.at(-1)?.parts.push(part);
    open.push(part);
  });
  return top;
}

/** What a person chose takes the place of what was found there. */
function withChosen(own: readonly Heading[], chosen: readonly Heading[]): Heading[] {
  if (chosen.length === 0) return [...own];
  const taken = new Set(chosen.flatMap(({ from, to }) => [from, to - 1]));
  const others = own.filter(({ from, to }) => !taken.has(from) && !taken.has(to - 1));
  return [...others, ...chosen].sort((a, b) => a.from - b.from);
}

function headingsOf(lines: readonly PlacedLine[], contents: readonly ContentsEntry[]): Heading[] {
  const found: Heading[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const heading = findHeading(lines, at, found.at(-1));
    if (heading === undefined) continue;
    found.push(heading);
    at = heading.to - 1;
  }
  const own = chooseHeadings(found);
  const listed = listedHeadings(lines, contents, own);
  const chosen = [...own, ...listed].sort((a, b) => a.from - b.from);
  if (listed.length > 0) return chosen;
  const counted = chosen.filter(({ kind, number }) => kind === 'article' && number !== null);
  if (counted.length < fewArticles) return inOrder(chosen, uncounted(lines, chosen));
  const others = missed(lines, chosen, counted);
  if (others.length > 0) return inOrder(chosen, others);
  return countedBody(lines, found, counted) ?? around(lines, chosen, counted);
}

const inOrder = (...some: (readonly Heading[])[]) => some.flat().sort((a, b) => a.from - b.from);

/**
 * Articles that are no count from one on are mentions or those of an annex: what stands apart are the headings then,
 * where it is much more.
 */
function missed(
  lines: readonly PlacedLine[],
  known: readonly Heading[],
  counted: readonly Heading[],
): Heading[] {
  const [first = 0] = numberValue(counted[0]?.number ?? '');
  const [last = 0] = numberValue(counted.at(-1)?.number ?? '');
  if (first <= 2 && last <= counted.length * mostGaps) return [];
  const apart = uncounted(lines, known);
  return apart.length >= counted.length * muchMore ? apart : [];
}

/**
 * The headings of a document whose few marked articles stand in an annex, or behind all else: what comes before these
 * is read by itself, where it shows many more headings. Undefined where it does not.
 */
function countedBody(
  lines: readonly PlacedLine[],
  found: readonly Heading[],
  counted: readonly Heading[],
): Heading[] | undefined {
  const start = counted[0]?.from ?? 0;
  const annex = found.findLast(({ kind, from }) => kind === 'annex' && from < start);
  const end = annex?.from ?? start;
  const body = lines.slice(0, end);
  const known = chooseHeadings(found.filter(({ to }) => to <= end));
  const isMost = end >= lines.length * mainShare;
  const row = isMost ? uncounted(body, known) : numberedArticles(body, known);
  if (!isMuchMore(row, counted)) return undefined;
  return inOrder(known, row, chooseHeadings(found.filter(({ from }) => from >= end)));
}

/** Marked articles that a row of numbered ones begins before and goes on behind are quoted there. */
function around(
  lines: readonly PlacedLine[],
  chosen: readonly Heading[],
  counted: readonly Heading[],
): Heading[] {
  const row = numberedArticles(lines, chosen);
  const [first = Infinity, last = 0] = [row[0]?.from, row.at(-1)?.from];
  const start = counted[0]?.from ?? 0;
  if (first > start || last < start || !isMuchMore(row, counted)) return [...chosen];
  const quoted = new Set(counted.filter(({ from }) => from < last));
  return inOrder(
    chosen.filter((heading) => !quoted.has(heading)),
    row,
  );
}

/** Whether headings are many more than some others, and most have text below. */
function isMuchMore(row: readonly Heading[], others: readonly Heading[]): boolean {
  const filled = row.filter(({ text, to }, at) => text !== '' || row[at + 1]?.from !== to);
  return (
    row.length >= Math.max(minBody, others.length * muchMore) &&
    filled.length >= row.length * minFilled
  );
}

/** Where no word counts the articles: what stands apart from the text, or what is counted, whichever shows more. */
function uncounted(lines: readonly PlacedLine[], known: readonly Heading[]): Heading[] {
  const counted = numberedArticles(lines, known);
  const isStyled = known.filter(({ level }) => level !== undefined).length >= fewStyled;
  const apart = isStyled ? [] : setApartHeadings(lines, known);
  return apart.length > counted.length ? apart : counted;
}

/**
 * A chapter that comes before the first title holds titles.
 * In French texts a section holds articles, in English ones an article sections: what follows a section without
 * any text between shows which.
 */
function rankingOf(headings: readonly Heading[]): (heading: Heading) => number {
  const sections = headings.filter(({ kind, word }) => kind === 'section' && word !== '');
  const holding = headings.filter((section, index) => {
    if (section.kind !== 'section' || section.word === '') return false;
    const next = headings[index + 1];
    return next?.kind === 'article' && next.from === section.to && section.text === '';
  });
  const hold = holding.length > 0 && holding.length * 2 >= sections.length;
  const levels = headings.filter(({ kind, number }) => kind === 'article' && number !== null);
  const level = commonest(levels.flatMap((heading) => heading.level ?? []));
  const isChapterFirst = headings.find(({ kind }) => outer.has(kind))?.kind === 'chapter';
  return (heading) => {
    if (heading.kind === 'chapter' && isChapterFirst) return ranks.title - 0.5;
    if (heading.kind === 'section' && hold && heading.word !== '') return ranks.division;
    if (heading.level === undefined || level === undefined) return ranks[heading.kind];
    if (heading.number !== null || heading.kind !== 'article') return ranks[heading.kind];
    if (heading.level < level) return ranks.division - 1 / heading.level;
    return heading.level === level ? ranks.article : ranks.section;
  };
}

const outer = new Set<Heading['kind']>(['title', 'chapter']);

function commonest(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/**
 * A heading without text that comes again with text is the entry of a table of contents; one that repeats the last
 * on another page, or names the same annex once more, is a running head.
 */
function withoutRepeats(headings: readonly Heading[], lines: readonly PlacedLine[]): Heading[] {
  const keys = headings.map(keyOf);
  const lastWith = new Map(keys.map((key, index) => [key, index]));
  return headings.filter((heading, index) => {
    if (heading.kind === 'section') return true;
    const next = headings[index + 1];
    const before = headings[index - 1];
    const isBare = heading.text === '' && next !== undefined && next.from === heading.to;
    if (isBare && lastWith.get(keys[index] ?? '') !== index) return false;
    if (before === undefined || isSamePage(lines, heading, before)) return true;
    const isSameAnnex =
      heading.kind === 'annex' && heading.number !== null && nameOf(heading) === nameOf(before);
    return keys[index] !== keys[index - 1] && !isSameAnnex;
  });
}

const isSamePage = (lines: readonly PlacedLine[], one: Heading, other: Heading) =>
  lines[one.from]?.page === lines[other.from]?.page;

const nameOf = ({ word, number }: Heading) => `${fold(word)} ${number ?? ''}`;

const keyOf = (heading: Heading) =>
  `${nameOf(heading)} ${fold(heading.title)}`.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
