import type { Locale } from '#domain/words.ts';
import { openCards, type Cards } from './cards.ts';
import { openColumns, type Columns, type PackedColumns } from './columns.ts';
import { applyFilters, type Counted } from './counts.ts';
import { fetchJson, SearchUnavailable, type Fetch } from './files.ts';
import type { Found, Matcher } from './matching.ts';
import type { NewerRows } from './newer.ts';
import { remember } from './remember.ts';
import { pageOf, readFound } from './results.ts';
import type { Newer } from '#lib/api/newer.ts';
import type { AlikeClause, Answer, Manifest, Question } from './types.ts';

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

/** What was found, and what the filters leave of it. */
type Filtered = Counted & { found: Found };

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
    const [{ cards, columns: built }, asTyped] = await Promise.all([
      openBuild(),
      find(question.query, added),
    ]);
    const columns = added?.columns ?? built;
    const whole = filtered(columns, asTyped, question, added);
    const partial =
      whole.rows.length === 0 ? await findPartial(question, columns, added) : undefined;
    const { found, rows, counts, years } = partial ?? whole;
    const isRanked = found.matches !== undefined;
    const page = pageOf(rows, question, { years: columns.years, isRanked });
    return {
      total: rows.length,
      items: await readFound(page, { columns, cards, newer: added, found }),
      counts,
      years,
      searchedFor: found.searchedFor,
      corrections: found.corrections,
      isPartial: partial !== undefined,
      nearestTopics:
        isRanked && rows.length === 0
          ? await (await openMatcher()).listNearestTopics(question.query)
          : [],
    };
  }

  /** What holds some of the words of a question of several; undefined when that is nothing either. */
  async function findPartial(
    question: Question,
    columns: Columns,
    added: NewerRows | undefined,
  ): Promise<Filtered | undefined> {
    if (question.query.trim() === '') return undefined;
    const found = await (await openMatcher()).findPartial(question.query, added);
    const some = found && filtered(columns, found, question, added);
    return some && some.rows.length > 0 ? some : undefined;
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

function filtered(
  columns: Columns,
  found: Found,
  { filters }: Question,
  added: NewerRows | undefined,
): Filtered {
  const candidates = found.matches?.map(({ row }) => row) ?? listRows(columns, added);
  return { found, ...applyFilters(columns, candidates, filters) };
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
