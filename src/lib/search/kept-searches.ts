import { filterQuery } from '#domain/clause/filter-query.ts';
import { locales } from '#domain/lists.ts';
import type { Locale } from '#domain/words.ts';
import { openPrints, packPrints } from './prints.ts';
import { readRequest, type SearchRequest } from './search-address.ts';

/** A search that a reader keeps on the device, in the language in which it was asked. */
export type KeptSearch = {
  locale: Locale;
  /** Words, filters and order in the syntax of a query string, in one order. */
  asked: string;
  /** When it was kept or last opened (ISO 8601). */
  openedAt: string;
  /** The prints of all that it found until then; null while that is not known. */
  found: string | null;
  /** What was new when it was last opened, and since when. */
  news: { since: string; prints: string } | null;
  /** What the unions among its filters are called, by slug. */
  unions: Record<string, string>;
};

/** How many searches a device keeps, and how many clauses each of them may find for new ones to be counted. */
export const maxKept = 20;
export const maxFound = 2000;

const entry = 'clause-hub/searches';
/** What was new is shown again for so long after it was opened (milliseconds). */
const aDay = 86_400_000;

/** A request as kept searches hold it: two that ask the same are one text. Empty where nothing is asked. */
export function askedOf({ query, filters, sort }: SearchRequest): string {
  const words = query.trim() === '' ? '' : String(new URLSearchParams({ q: query.trim() }));
  const order = sort === 'relevance' ? '' : `sort=${sort}`;
  const narrowing = [words, filterQuery(filters)].filter((part) => part !== '');
  return narrowing.length === 0 ? '' : [...narrowing, order].filter(Boolean).join('&');
}

/** The request of a kept search. */
export const requestOf = ({ asked }: KeptSearch): SearchRequest =>
  readRequest(new URLSearchParams(asked));

/** Whether two are one search. */
export const isSameSearch = (
  one: Pick<KeptSearch, 'locale' | 'asked'>,
  other: Pick<KeptSearch, 'locale' | 'asked'>,
): boolean => one.locale === other.locale && one.asked === other.asked;

/** What is asked as a search to keep, of which it is not known yet what it finds. */
export const newlyKept = (
  locale: Locale,
  request: SearchRequest,
  unions: KeptSearch['unions'],
): KeptSearch => ({
  locale,
  asked: askedOf(request),
  openedAt: new Date().toISOString(),
  found: null,
  news: null,
  unions,
});

/** Which of the clauses found now are new to a kept search; none while it is not known what it found before. */
export function newAmong(prints: string[], { found }: Pick<KeptSearch, 'found'>): string[] {
  if (found === null) return [];
  const known = new Set(openPrints(found));
  return prints.filter((print) => !known.has(print));
}

/** A kept search as it is once it was opened and has found these clauses. */
export function opened(search: KeptSearch, prints: string[], now = Date.now()): KeptSearch {
  const fresh = newAmong(prints, search);
  const isLongAgo = now - Date.parse(search.openedAt) > aDay;
  const earlier = isLongAgo ? null : search.news;
  const known = new Set([...openPrints(search.found ?? ''), ...prints]);
  return {
    ...search,
    openedAt: new Date(now).toISOString(),
    found: known.size > maxFound ? null : packPrints(known),
    news: fresh.length === 0 ? earlier : withFresh(fresh, earlier, search.openedAt),
  };
}

/** What is new beside what was new a moment ago: none of it is lost when the search is opened again. */
function withFresh(
  fresh: string[],
  earlier: KeptSearch['news'],
  openedAt: string,
): KeptSearch['news'] {
  if (earlier === null) return { since: openedAt, prints: packPrints(fresh) };
  const both = new Set([...openPrints(earlier.prints), ...fresh]);
  return { since: earlier.since, prints: packPrints(both) };
}

/** Whether an entry of the storage holds the kept searches. */
export const isOfSearches = (name: string | null): boolean => name === null || name === entry;

/** The searches kept on this device, the last kept first; none where it keeps nothing. */
export function readKept(): KeptSearch[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(entry) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isKeptSearch).slice(0, maxKept) : [];
  } catch {
    return [];
  }
}

/** Keeps a search at a place of the list; `full` where there are as many as may be, `refused` by the browser. */
export function keepSearch(search: KeptSearch, at = 0): 'kept' | 'full' | 'refused' {
  const others = readKept().filter((other) => !isSameSearch(other, search));
  if (others.length >= maxKept) return 'full';
  return write(others.toSpliced(at, 0, search)) ? 'kept' : 'refused';
}

/** Takes a search off the device; says where in the list it stood, -1 where it did not. */
export function removeSearch(search: KeptSearch): number {
  const kept = readKept();
  const at = kept.findIndex((other) => isSameSearch(other, search));
  if (at >= 0) write(kept.toSpliced(at, 1));
  return at;
}

/** Keeps what became of a search, unless it was taken off meanwhile, as in another tab. */
export function updateSearch(search: KeptSearch): void {
  const kept = readKept();
  const at = kept.findIndex((other) => isSameSearch(other, search));
  if (at >= 0) write(kept.with(at, search));
}

function write(kept: KeptSearch[]): boolean {
  try {
    const text = JSON.stringify(kept);
    if (localStorage.getItem(entry) === text) return true;
    if (kept.length === 0) localStorage.removeItem(entry);
    else localStorage.setItem(entry, text);
    return true;
  } catch {
    return false;
  }
}

// By hand, since the database view would load the library of the schemas for this one entry.

const isKeptSearch = (value: unknown): value is KeptSearch =>
  isRecord(value) &&
  locales.some((locale) => locale === value.locale) &&
  isText(value.asked) &&
  isTime(value.openedAt) &&
  (value.found === null || isText(value.found)) &&
  (value.news === null || isNews(value.news)) &&
  isRecord(value.unions) &&
  Object.values(value.unions).every(isText);

const isNews = (value: unknown) => isRecord(value) && isTime(value.since) && isText(value.prints);

const isText = (value: unknown): value is string => typeof value === 'string';

const isTime = (value: unknown): value is string =>
  isText(value) && !Number.isNaN(Date.parse(value));

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
