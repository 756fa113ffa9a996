import type { Locale } from '#domain/words.ts';
import { openCards, type Cards } from './cards.ts';
import { openColumns, type Columns, type PackedColumns } from './columns.ts';
import { applyFilters } from './counts.ts';
import { fetchJson, SearchUnavailable, type Fetch } from './files.ts';
import type { Found, Matcher } from './matching.ts';
import type { NewerRows } from './newer.ts';
import { remember } from './remember.ts';
import { pageOf, readFound } from './results.ts';
import type { AlikeClause, Answer, Manifest, Newer, Question } from './types.ts';

/** Search on the device in the files of one build. Each call rejects with SearchUnavailable when a file does not come. */
export type Search = {
  /** Loads, while a person still types, what a search needs: facets, index, and its part for the words so far. */
  warm: (query?: string) => Promise<void>;
  /** Answers a question; its words stay on the device. */
  search: (question: Question) => Promise<Answer>;
  /** The clauses that say nearly the same as a text, which stays on the device. */
  findAlike: (text: string) => Promise<AlikeClause[]>;
  /** Takes up what is newer than the build; later answers hold it. */
  merge: (newer: Newer) => Promise<void>;
};

type Build = { columns: Columns; cards: Cards };

/**
 * Opens the search of an interface language; files are loaded when they are first needed. `base`, which ends in a
 * slash, is where `buildSearch` wrote; without a manifest there was no build and every call is refused.
 */
export function openSearch(
  locale: Locale,
  { base, manifest, fetch }: { base: string; manifest: Manifest | undefined; fetch: Fetch },
): Search {
  if (manifest === undefined) return notBuilt;
  const folder = `${base}${manifest.version}/`;
  let newer: NewerRows | undefined;

  const openBuild = remember(async (): Promise<Build> => {
    const packed = await fetchJson<PackedColumns>(`${folder}columns.json`, fetch);
    return { columns: openColumns(packed), cards: openCards(folder, packed.cards, locale, fetch) };
  });

  const openMatcher = remember(async (): Promise<Matcher> => {
    const matching = await import('./matching.ts');
    return matching.openMatcher(`${folder}${locale}/`, fetch);
  });

  async function find(query: string, added: NewerRows | undefined): Promise<Found> {
    if (query.trim() === '') return everything(query);
    return (await openMatcher()).find(query, added);
  }

  async function search(question: Question): Promise<Answer> {
    const added = newer;
    const [{ cards, columns: built }, found] = await Promise.all([
      openBuild(),
      find(question.query, added),
    ]);
    const columns = added?.columns ?? built;
    const isRanked = found.matches !== undefined;
    const candidates = found.matches?.map(({ row }) => row) ?? listRows(columns, added);
    const { rows, counts, years } = applyFilters(columns, candidates, question.filters);
    const page = pageOf(rows, question, { years: columns.years, isRanked });
    return {
      total: rows.length,
      items: await readFound(page, { columns, cards, newer: added, found }),
      counts,
      years,
      searchedFor: found.searchedFor,
      corrections: found.corrections,
      nearestTopics:
        isRanked && rows.length === 0
          ? await (await openMatcher()).listNearestTopics(question.query)
          : [],
    };
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

const everything = (query: string): Found => ({
  matches: undefined,
  words: [],
  searchedFor: query,
  corrections: [],
});

const refuse = () => Promise.reject(new SearchUnavailable('no search was built'));
const notBuilt: Search = { warm: refuse, search: refuse, findAlike: refuse, merge: refuse };

function listRows({ rows }: Columns, added: NewerRows | undefined): number[] {
  const all = Array.from({ length: rows }, (_, row) => row);
  return added === undefined ? all : all.filter((row) => !added.hidden.has(row));
}
