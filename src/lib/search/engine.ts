import type { Locale } from '#domain/words.ts';
import { openCards, type Cards } from './cards.ts';
import { openColumns, type Columns, type PackedColumns } from './columns.ts';
import { applyFilters } from './counts.ts';
import { fetchJson, SearchUnavailable, type Fetch } from './files.ts';
import type { Found, Matcher } from './matching.ts';
import type { NewerRows } from './newer.ts';
import { remember } from './remember.ts';
import { findRows } from './slugs.ts';
import { pageOf, readFound } from './results.ts';
import type { Newer } from '#lib/api/newer.ts';
import type { AlikeClause, Answer, Manifest, Question } from './types.ts';

/** Search in the files of one build, on a reader's device or on a server. Each call rejects with SearchUnavailable when a file does not come. */
export type Search = {
  /** Loads, while a person still types, what a search needs: facets, index, and its part for the words so far. */
  warm: (query?: string) => Promise<void>;
  /** Answers a question; on a device its words stay there. */
  search: (question: Question) => Promise<Answer>;
  /** The clauses that say nearly the same as a text, which stays on the device. */
  findAlike: (text: string) => Promise<AlikeClause[]>;
  /** Takes up what is newer than the build; later answers hold it. */
  merge: (newer: Newer) => Promise<void>;
};

/** Where the files of a search are: `base` ends in a slash; without a manifest there was no build. */
export type SearchFiles = {
  base: string;
  manifest: Manifest | undefined;
  fetch: Fetch;
};

type Build = { columns: Columns; cards: Cards };

/**
 * Opens the search of an interface language in what `buildSearch` wrote; files are loaded when they are first needed.
 * Where there was no build every call is refused.
 */
export function openSearch(locale: Locale, { base, manifest, fetch }: SearchFiles): Search {
  if (manifest === undefined) return notBuilt;
  const { version, rows: builtRows } = manifest;
  const folder = `${base}${version}/`;
  let newer: NewerRows | undefined;

  const openBuild = remember(async (): Promise<Build> => {
    const packed = await fetchJson<PackedColumns>(`${folder}columns.json`, fetch);
    return { columns: openColumns(packed), cards: openCards(folder, packed.cards, locale, fetch) };
  });

  const openMatcher = remember(async (): Promise<Matcher> => {
    const matching = await import('./matching.ts');
    return matching.openMatcher(folder, locale, fetch);
  });

  async function find(
    query: string,
    added: NewerRows | undefined,
    openColumns: () => Promise<Columns>,
  ): Promise<Found> {
    if (query.trim() === '') return everything(query, added);
    const [matcher, columns] = await Promise.all([openMatcher(), openColumns()]);
    return (await matcher.find(query, { columns, newer: added })) ?? everything(query, added);
  }

  async function search(question: Question): Promise<Answer> {
    const added = newer;
    const opening = openBuild();
    const columnsNow = async () => added?.columns ?? (await opening).columns;
    const [{ cards }, columns, found, within] = await Promise.all([
      opening,
      columnsNow(),
      find(question.query, added, columnsNow),
      rowsAmong(question, added),
    ]);
    const { rows, counts, years, isPartial } = found.show(columns, question, within);
    const page = pageOf(rows, question, { years: columns.years, isRanked: found.isRanked });
    return {
      total: rows.length,
      rows,
      items: await readFound(page, { columns, cards, newer: added, found }),
      counts,
      years,
      searchedFor: found.searchedFor,
      corrections: found.corrections,
      without: found.without,
      required: found.required,
      unwanted: found.unwanted,
      isPartial,
      nearestTopics:
        found.isRanked && rows.length === 0
          ? await (await openMatcher()).listNearestTopics(question.query)
          : [],
    };
  }

  /** The rows a question is limited to, if it is. */
  async function rowsAmong(
    { among }: Question,
    added: NewerRows | undefined,
  ): Promise<ReadonlySet<number> | undefined> {
    if (among === undefined) return undefined;
    const built = await findRows(folder, builtRows, among, fetch);
    const slugs = new Set(among);
    const newer = [...(added?.cards ?? [])].filter(([, { slug }]) => slugs.has(slug));
    return new Set([...built, ...newer.map(([row]) => row)]);
  }

  async function warm(query = ''): Promise<void> {
    const [matcher] = await Promise.all([openMatcher(), openBuild()]);
    await matcher.preload(query);
  }

  async function merge(added: Newer): Promise<void> {
    if (added.items.length + added.withdrawn.length === 0) return;
    const [{ takeUp }, { columns }] = await Promise.all([import('./newer.ts'), openBuild()]);
    newer = await takeUp(added, columns, { folder, locale, fetch });
  }

  async function findAlike(text: string): Promise<AlikeClause[]> {
    const [alike, matcher, build] = await Promise.all([
      import('./alike.ts'),
      openMatcher(),
      openBuild(),
    ]);
    return alike.findAlike(text, { matcher, ...build, newer });
  }

  return { warm, search, findAlike, merge };
}

/** What a question without words finds: all that passes the filters. */
const everything = (query: string, added: NewerRows | undefined): Found => ({
  isRanked: false,
  show: (columns, { filters }, within) => ({
    ...applyFilters(columns, listRows(columns, { added, within }), filters),
    isPartial: false,
  }),
  locationsIn: () => [],
  isUnseen: () => false,
  words: [],
  searchedFor: query,
  corrections: [],
  without: [],
  required: [],
  unwanted: [],
});

const refuse = () => Promise.reject(new SearchUnavailable('no search was built'));
const notBuilt: Search = { warm: refuse, search: refuse, findAlike: refuse, merge: refuse };

type Limits = { added: NewerRows | undefined; within: ReadonlySet<number> | undefined };

function listRows({ rows }: Columns, { added, within }: Limits): number[] {
  const all = within === undefined ? Array.from({ length: rows }, (_, row) => row) : [...within];
  return added === undefined ? all : all.filter((row) => !added.hidden.has(row));
}
