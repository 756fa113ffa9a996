import type { Database } from '#db/client.server.ts';
import * as clauses from '#db/queries/clauses.ts';
import { countFacets, type FacetCounts } from '#db/queries/facets.ts';
import type { ClauseFilters } from '#db/queries/filters.ts';
import { mapFacets } from '#domain/clause/facets.ts';
import type { Clause } from '#domain/clause/records.ts';
import type { Locale, Sort } from '#domain/words.ts';
import { openSearch, type Search, type SearchFiles } from '#lib/search/engine.ts';
import type { Answer } from '#lib/search/types.ts';
import type { PublishedSearch } from '../http/context.ts';

/** What is asked: filters with or without words, in the language of who asks. */
export type Asked = ClauseFilters & { locale: Locale; sort: Sort; page: number; perPage: number };

/** How the words of a question were read. */
export type Reading = Pick<
  Answer,
  'searchedFor' | 'corrections' | 'without' | 'required' | 'unwanted' | 'isPartial'
>;

type Found = { items: Clause[]; total: number; facets: FacetCounts; reading?: Reading };

/**
 * One page of the clauses that meet the filters. Words are searched by the search of the published files, which readers'
 * devices run too, with what is newer from the database; before anything is published, by the database.
 */
export async function findClauses(
  db: Database,
  published: PublishedSearch | undefined,
  asked: Asked,
): Promise<Found> {
  const answer = await searchFor(db, published, asked);
  if (answer === undefined) return findInDatabase(db, asked);
  const { total, items, counts, ...reading } = answer;
  return {
    items: await clauses.listBySlugs(
      db,
      items.map(({ slug }) => slug),
    ),
    total,
    facets: mapFacets((name) => counts[name].map(({ value, count }) => ({ value, count }))),
    reading,
  };
}

/** Filters as the database takes them: where words are asked for, the clauses that the search finds for them. */
export async function filtersFound(
  db: Database,
  published: PublishedSearch | undefined,
  filters: ClauseFilters & { locale: Locale },
): Promise<ClauseFilters> {
  const { q, locale: _, ...rest } = filters;
  const everything = { sort: 'relevance', page: 1, perPage: Number.MAX_SAFE_INTEGER } as const;
  const answer = await searchFor(db, published, { ...filters, ...everything });
  if (answer === undefined) return { q, ...rest };
  return { ...rest, slugs: answer.items.map(({ slug }) => slug) };
}

async function findInDatabase(db: Database, asked: Asked): Promise<Found> {
  const { locale: _, sort, page, perPage, ...filters } = asked;
  const [found, facets] = await Promise.all([
    clauses.list(db, filters, { sort, page, perPage }),
    countFacets(db, filters),
  ]);
  return { ...found, facets };
}

/** What the search answers; undefined where no words are asked for, or none is published. */
async function searchFor(
  db: Database,
  published: PublishedSearch | undefined,
  { q, locale, since, sort, page, perPage, ...filters }: Asked,
): Promise<Answer | undefined> {
  if (q === undefined || q.trim() === '') return undefined;
  const source = await published?.();
  if (source?.manifest === undefined) return undefined;
  const search = await upToDate(db, locale, source);
  const among = since === undefined ? undefined : await clauses.listSlugsSince(db, since);
  return search.search({ query: q, filters, sort, page, perPage, ...(among ? { among } : {}) });
}

/** A search with what was newer when the changes were last counted. */
type Kept = { search: Search; version: string; changes: string; merging: Promise<void> };

const kept = new Map<Locale, Kept>();

/** The search of a language with all that the database has newer than its files; what is newer is read when it changed. */
async function upToDate(db: Database, locale: Locale, source: SearchFiles): Promise<Search> {
  const { version, builtAt } = source.manifest ?? { version: '', builtAt: '' };
  let own = kept.get(locale);
  if (own?.version !== version) {
    const search = openSearch(locale, source);
    own = { search, version, changes: '0', merging: Promise.resolve() };
    kept.set(locale, own);
  }
  const changes = await clauses.countChangesSince(db, builtAt);
  if (changes !== own.changes) {
    own.changes = changes;
    own.merging = mergeNewer(db, own.search, builtAt);
    own.merging.catch(() => kept.delete(locale));
  }
  await own.merging;
  return own.search;
}

async function mergeNewer(db: Database, search: Search, builtAt: string): Promise<void> {
  const [items, withdrawn] = await Promise.all([
    clauses.listSince(db, builtAt),
    clauses.listWithdrawn(db, builtAt),
  ]);
  await search.merge({ items, withdrawn });
}
