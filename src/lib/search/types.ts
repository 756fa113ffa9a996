import type { FacetName } from '#domain/clause/facets.ts';
import type { Clause } from '#domain/clause/records.ts';
import type { Sort } from '#domain/words.ts';

/** Chosen values: a list means "any of", all fields together mean "and"; years are inclusive. */
export type Filters = { [Name in FacetName]?: string[] } & {
  yearFrom?: number | undefined;
  yearTo?: number | undefined;
  /** Only what is known to apply on this day (ISO 8601). */
  inForceOn?: string | undefined;
};

/** What a reader asks; `page` counts from 1. */
export type Question = {
  query: string;
  filters: Filters;
  sort: Sort;
  page: number;
  perPage: number;
  /** Only clauses with these slugs. */
  among?: string[];
};

/** How many clauses a value of a facet would leave; `name` is given for unions only. */
export type FacetCount = { value: string; count: number; name?: string };
export type Counts = Record<FacetName, FacetCount[]>;
export type YearCount = { year: number; count: number };

/** A piece of an excerpt; pieces joined give the passage. */
export type ExcerptPart = { text: string; isHit: boolean };

/** What was typed and nothing contains, and what was searched for in its place: a word, or the words it joins. */
export type Correction = { typed: string; meant: string };

/** A clause among the results; `language` is that of its title and excerpt. */
export type FoundClause = Omit<CardClause, 'text'> & {
  excerpt: ExcerptPart[];
  /** Found by its topics alone: no word of the question stands in what is shown or known of it. */
  isByTopic?: boolean;
  /** Published after the build, so that its page is made on demand. */
  isNewer: boolean;
};

/** One page of results with the counts of every facet. */
export type Answer = {
  total: number;
  /** Where the search has all that was found: rows of the build, and behind them those of what is newer. */
  rows: number[];
  items: FoundClause[];
  /** Each facet under the other facets' filters, most first; chosen values stay, with 0. */
  counts: Counts;
  /** Years rising, under all filters but the range of years. */
  years: YearCount[];
  /** What was searched: the query or its correction. */
  searchedFor: string;
  corrections: Correction[];
  /** Words that nothing contains, and that were left out. */
  without: string[];
  /** What must be there, word for word, and what must not, as it was typed. */
  required: string[];
  unwanted: string[];
  /** Whether no clause that is shown holds all the words. */
  isPartial: boolean;
  /** Slugs; only when nothing was found. */
  nearestTopics: string[];
};

/** What lists show of a clause without its text, as far as the columns know it. */
export type ColumnClause = Pick<
  Clause,
  | 'kind'
  | 'provenance'
  | 'strength'
  | 'strengthBy'
  | 'themes'
  | 'topics'
  | 'country'
  | 'sector'
  | 'year'
  | 'unions'
>;

/** What a card file keeps of a clause: all that the columns do not say. */
export type Card = Pick<Clause, 'slug' | 'counterpart' | 'industry' | 'partyNote'> & {
  /** A rule says its strength. */
  isProposed?: true;
  /** Said where a reader must not miss it: ended, not yet, or never signed. */
  validity?: Clause['validity'];
  concession?: true;
  title: string;
  /** Of the title, where it is not that of the text. */
  titleLanguage?: string;
  text: string;
  language: string;
  /** What a text in another language says, in our words and the reader's language. */
  gist?: string;
};

/** Everything that lists show of a clause, with its whole text. */
type CardClause = ColumnClause & Card;

/** A clause of the hub that says nearly what a text says; `likeness` is the share (0 to 1) of common words. */
export type AlikeClause = Card & { likeness: number };

/** The build an address of search files belongs to. */
export type Manifest = {
  /** Folder of the files below the base, named by their content. */
  version: string;
  /** ISO 8601 in UTC. */
  builtAt: string;
  rows: number;
};
