import * as v from 'valibot';
import { fold } from './normalise.ts';
import type { ContentsEntry } from './segment/contents.ts';
import { readHeading } from './segment/headings.ts';
import { partNumber } from './segment/title-heading.ts';
import { skippedNumbers } from './skipped-numbers.ts';
import { Text } from '../words.ts';

/** What shows that a document was not read well, in the order in which it is told. */
const doubtNames = ['pictures', 'large', 'many', 'untitled', 'unlisted', 'skipped'] as const;

/**
 * One of them: pages that are `pictures` and hold no text; an article that is `large`, with the percentage of the words it
 * holds; `many` articles, `untitled` ones, entries of the contents that head none (`unlisted`), or numbers that the count of
 * articles leaves out (`skipped`), with their number. `titles` name what is meant.
 */
export const Doubt = v.strictObject({
  what: v.picklist(doubtNames),
  count: v.pipe(v.number(), v.integer(), v.minValue(1)),
  titles: v.array(Text),
});
export type Doubt = v.InferOutput<typeof Doubt>;

/** What is looked at of an article. */
type Judged = { number: string | null; title: string; path: readonly string[]; text: string };

const longDocument = 3000;
const largeShare = 0.2;
const manyArticles = 200;
const minUntitled = 3;
const untitledShare = 0.25;
const minMissing = 3;
const missingShare = 0.1;
const wordedShare = 0.3;
const longName = 8;
/** Beyond that, looking for each entry among all articles would take too long. */
const mostCompared = 1_000_000;
const mostTitles = 100;

/**
 * Doubts about how a document was read, by its articles, what its table of contents lists and its pages that are pictures;
 * none where all seems well.
 */
export function doubtsOf(
  articles: readonly Judged[],
  contents: readonly ContentsEntry[],
  pictures: readonly number[] = [],
): Doubt[] {
  const untitled = articles.filter(({ title }) => title === '').length;
  const isUntitled = untitled >= Math.max(minUntitled, articles.length * untitledShare);
  const missing = unlisted(articles, contents);
  const left = skippedNumbers(articles, contents);
  return [
    ...(pictures.length > 0 ? [doubt('pictures', pictures.length, pictures.map(String))] : []),
    ...largeOnes(articles),
    ...(articles.length > manyArticles ? [doubt('many', articles.length)] : []),
    ...(isUntitled ? [doubt('untitled', untitled)] : []),
    ...(missing.length > 0 ? [doubt('unlisted', missing.length, missing)] : []),
    ...(left.length > 0 ? [doubt('skipped', left.length, left.map(String))] : []),
  ];
}

const doubt = (what: Doubt['what'], count: number, titles: readonly string[] = []): Doubt => ({
  what,
  count,
  titles: titles.slice(0, mostTitles),
});

function largeOnes(articles: readonly Judged[]): Doubt[] {
  const sizes = articles.map(({ text }) => text.split(/\s+/).length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total < longDocument) return [];
  return articles.flatMap(({ number, title }, at) => {
    const share = (sizes[at] ?? 0) / total;
    const name = [number ?? '', title].filter((part) => part !== '').join(' ');
    return share <= largeShare ? [] : [doubt('large', Math.round(share * 100), [name].filter(Boolean))]; // prettier-ignore
  });
}

/** The entries of the contents that name no article and nothing an article stands in, where these are many of them. */
function unlisted(articles: readonly Judged[], contents: readonly ContentsEntry[]): string[] {
  if (contents.length * articles.length > mostCompared) return [];
  const names = [
    ...new Set(
      articles.flatMap(({ number, title, path }) => [
        keyOf(title),
        keyOf(number ?? ''),
        ...path.flatMap(namesIn),
      ]),
    ),
  ];
  const entries = judged(contents).map(({ title, whole }) => {
    const own = [title, whole].map((text) => (text.split(/\.{3}|…{3}/u)[0] ?? '').trim());
    return { title: own[0] ?? '', keys: own.flatMap(namesIn) };
  });
  const missing = entries.filter(({ title, keys }) => {
    return title !== '' && !keys.some((key) => names.some((name) => isSame(name, key)));
  });
  const isMuch = missing.length >= Math.max(minMissing, contents.length * missingShare);
  return isMuch ? missing.map(({ title }) => title) : [];
}

/** Where many entries carry a word ("Article 5"), the others may be sections, which need be no article. */
function judged(contents: readonly ContentsEntry[]): readonly ContentsEntry[] {
  const worded = contents.filter(({ title }) => (readHeading(title)?.word ?? '') !== '');
  return worded.length >= contents.length * wordedShare ? worded : contents;
}

/** What a heading may go by: all of it, its title, its number. */
function namesIn(heading: string): string[] {
  const found = readHeading(heading);
  const { title } = partNumber(heading);
  const number = found?.number ?? '';
  return [heading, title, found?.title ?? '', number, `${found?.word ?? ''} ${number}`]
    .map(keyOf)
    .flatMap((name) => [name, name.replace(/^\p{L}{3,12}\d{1,3}/u, '')])
    .filter((name) => name !== '');
}

/** Whether one is the other, or begins with it where that is long. */
function isSame(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= longName && long.startsWith(short);
}

/** A name as it is compared: letters and figures alone, since programs put blanks in the middle of words. */
const keyOf = (text: string) => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
