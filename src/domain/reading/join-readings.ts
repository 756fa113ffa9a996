import type { Doubt } from './doubts.ts';
import type { ReadFact } from './facts/facts.ts';
import { HoldingCounts, type Holding } from './holdings.ts';
import type { DocumentReading } from './reading.ts';
import { blankPage } from './scan/scanned.ts';

/** A part of an agreement that was given in several files: as it was read, or how many pages it has where it was not. */
export type ReadPart = DocumentReading | { pages: number };

const isRead = (part: ReadPart): part is DocumentReading => 'articles' in part;

/**
 * The readings of the files of one agreement as one: articles in their order, pages counted through all files, the language of the
 * one with the most words, each fact from the first that says it. A single reading stays as it is; undefined where nothing was read.
 */
export function joinReadings(parts: readonly ReadPart[]): DocumentReading | undefined {
  const readings = parts.filter(isRead);
  const [first] = readings;
  if (first === undefined || parts.length === 1) return first;
  const facts = firstFacts(readings.map((reading) => reading.facts ?? []));
  const holds = sumOf(readings.flatMap((reading) => reading.holds ?? []));
  const firsts = firstPages(parts);
  const doubts = joinDoubts(
    parts.flatMap((part, at) => (isRead(part) ? doubtsFrom(part, firsts[at] ?? 1) : [])),
  );
  return {
    language: longestOf(readings).language,
    pages: parts.reduce((sum, { pages }) => sum + pages, 0),
    articles: firsts.flatMap((firstPage, at) => {
      const part = parts[at];
      if (part === undefined || !isRead(part)) return [];
      return part.articles.map((article) => ({ ...article, page: article.page + firstPage - 1 }));
    }),
    ...(facts.length === 0 ? {} : { facts }),
    ...(holds.length === 0 ? {} : { holds }),
    ...(doubts.length === 0 ? {} : { doubts }),
    ...(readings.some(({ scan }) => scan) ? { scan: parts.flatMap(scanOf) } : {}),
  };
}

/** On which page each part begins, counted from 1 through all of them. */
export function firstPages(parts: readonly { pages: number }[]): number[] {
  let next = 1;
  return parts.map(({ pages }) => {
    const first = next;
    next += pages;
    return first;
  });
}

function longestOf(readings: readonly DocumentReading[]): DocumentReading {
  const wordsIn = ({ articles }: DocumentReading) =>
    articles.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  return readings.reduce((one, other) => (wordsIn(other) > wordsIn(one) ? other : one));
}

/** Of each field what the first says that says anything of it: of unions all that it names. */
function firstFacts(all: readonly ReadFact[][]): ReadFact[] {
  const told = new Map<ReadFact['field'], ReadFact[]>();
  for (const facts of all)
    for (const fact of facts) {
      const before = told.get(fact.field) ?? [];
      if (before.every((one) => facts.includes(one))) told.set(fact.field, [...before, fact]);
    }
  return [...told.values()].flat();
}

function sumOf(holds: readonly Holding[]): Holding[] {
  const counts = new HoldingCounts();
  for (const { what, count } of holds) counts.add(what, count);
  return counts.list();
}

/** The doubts about a part, which begins on a page of the whole: those that name pages name those of the whole. */
const doubtsFrom = ({ doubts = [] }: DocumentReading, firstPage: number): Doubt[] =>
  doubts.map((doubt) =>
    doubt.what === 'pictures'
      ? { ...doubt, titles: doubt.titles.map((page) => String(Number(page) + firstPage - 1)) }
      : doubt,
  );

/** One of each kind: numbers are added up, and of shares the largest stays. */
function joinDoubts(doubts: readonly Doubt[]): Doubt[] {
  const joined = new Map<Doubt['what'], Doubt>();
  for (const doubt of doubts) {
    const before = joined.get(doubt.what);
    joined.set(doubt.what, before === undefined ? doubt : together(before, doubt));
  }
  return [...joined.values()];
}

function together(one: Doubt, other: Doubt): Doubt {
  if (one.what === 'large') return other.count > one.count ? other : one;
  return { ...one, count: one.count + other.count, titles: [...one.titles, ...other.titles] };
}

/** The pages of a part as they were read from pictures; blank ones where it is text, or was not read. */
const scanOf = (part: ReadPart) =>
  (isRead(part) ? part.scan : undefined) ?? Array.from({ length: part.pages }, () => blankPage);
