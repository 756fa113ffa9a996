import { facetsInView, type FacetName } from '#domain/clause/facets.ts';
import { firstYear, sorts } from '#domain/lists.ts';
import type { Locale, Sort } from '#domain/words.ts';
import { textOfHash, withoutEscapes } from '#lib/site/hash.ts';
import type { Filters } from './types.ts';

/** Everything a reader asked of the database view; it stands whole in the address, after `#`, which no browser sends. */
export type SearchRequest = { query: string; filters: Filters; sort: Sort; page: number };

/** Reads a request from an address; what makes no sense there is left out. */
export function readRequest(params: URLSearchParams): SearchRequest {
  const filters: Filters = {};
  for (const facet of facetsInView) {
    const values = params.getAll(facet).filter((value) => value !== '');
    if (values.length > 0) filters[facet] = values;
  }
  filters.yearFrom = readNumber(params.get('yearFrom'), firstYear);
  filters.yearTo = readNumber(params.get('yearTo'), firstYear);
  filters.inForceOn = readDay(params.get('inForceOn'));
  return {
    query: (params.get('q') ?? '').slice(0, 200),
    filters: withYearsRising(filters),
    sort: readSort(params.get('sort')),
    page: readNumber(params.get('page'), 1) ?? 1,
  };
}

/**
 * What the address of the database view asks: after `#`, or else after `?`, where release 0.2.0 wrote it. Undefined
 * where it only names a place on the page.
 */
export function requestIn({
  hash,
  search,
}: Pick<Location, 'hash' | 'search'>): SearchRequest | undefined {
  const given = textOfHash(hash);
  const text = given.includes('=') ? given : withoutEscapes(given);
  const request = readRequest(new URLSearchParams(text));
  if (text.includes('=') && !isEmpty(request)) return request;
  return text === '' || search !== '' ? readRequest(new URLSearchParams(search)) : undefined;
}

/** The address of the database view with a request in it. */
export function viewAddress(locale: Locale, request: SearchRequest): string {
  const text = queryOf(request);
  return `/${locale}/clauses/${text === '' ? '' : `#${text}`}`;
}

/** A request in the syntax of a query string, with nothing in it that is as usual; may be empty. */
export function queryOf({ query, filters, sort, page }: SearchRequest): string {
  const params = new URLSearchParams();
  if (query !== '') params.set('q', query);
  for (const facet of facetsInView) {
    for (const value of filters[facet] ?? []) params.append(facet, value);
  }
  if (filters.yearFrom !== undefined) params.set('yearFrom', String(filters.yearFrom));
  if (filters.yearTo !== undefined) params.set('yearTo', String(filters.yearTo));
  if (filters.inForceOn !== undefined) params.set('inForceOn', filters.inForceOn);
  if (sort !== 'relevance') params.set('sort', sort);
  if (page > 1) params.set('page', String(page));
  return params.toString();
}

/** Every chosen value of a facet, for a list of what is set. */
export function chosenValues({ filters }: SearchRequest): { facet: FacetName; value: string }[] {
  return facetsInView.flatMap((facet) => (filters[facet] ?? []).map((value) => ({ facet, value })));
}

/** How many filters are set: each value of a facet, the range of years, the day. */
export function countChosen(request: SearchRequest): number {
  const { yearFrom, yearTo, inForceOn } = request.filters;
  return chosenValues(request).length + Number(!!(yearFrom ?? yearTo)) + Number(!!inForceOn);
}

/** The request with other filters, back on the first page; years that were set the wrong way round change places. */
export function narrowed(request: SearchRequest, change: Filters): SearchRequest {
  return { ...request, filters: withYearsRising({ ...request.filters, ...change }), page: 1 };
}

/** The request with a value of a facet added or taken away, back on the first page. */
export function toggled(request: SearchRequest, facet: FacetName, value: string): SearchRequest {
  const values = request.filters[facet] ?? [];
  const next = values.includes(value)
    ? values.filter((other) => other !== value)
    : [...values, value];
  return narrowed(request, { [facet]: next });
}

/** Whether nothing is asked: no words, no filter, the first page. */
export const isEmpty = (request: SearchRequest): boolean => queryOf(request) === '';

/** What decides how many clauses a request has: its words and filters, as an address holds them; may be empty. */
export const narrowingOf = (request: SearchRequest): string =>
  queryOf({ ...request, sort: 'relevance', page: 1 });

function withYearsRising(filters: Filters): Filters {
  const { yearFrom, yearTo } = filters;
  const isReversed = yearFrom !== undefined && yearTo !== undefined && yearFrom > yearTo;
  return isReversed ? { ...filters, yearFrom: yearTo, yearTo: yearFrom } : filters;
}

const readSort = (given: string | null): Sort =>
  sorts.find((sort) => sort === given) ?? 'relevance';

const readDay = (given: string | null): string | undefined =>
  given !== null && /^\d{4}-\d\d-\d\d$/.test(given) ? given : undefined;

function readNumber(given: string | null, min: number): number | undefined {
  if (given === null || !/^\d{1,5}$/.test(given)) return undefined;
  const number = Number(given);
  return number >= min ? number : undefined;
}
