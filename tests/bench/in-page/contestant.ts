import type { Filters } from '#lib/search/types.ts';

/** A search as the benchmark drives it in the browser, the same for all that are compared. */
export type Contestant = {
  /** What happens when the search field is focused. */
  focus: () => Promise<void>;
  /** What happens on each key, with the text so far. */
  key: (text: string) => Promise<void>;
  /** Loads what the counts of the facets need, where that is separate. */
  loadFacets: () => Promise<void>;
  /** Answers with the first ten results and their excerpts, and the counts of all facets once those are loaded. */
  ask: (query: string, filters: Filters) => Promise<{ total: number; shown: number }>;
};

declare global {
  var contestant: Contestant;
}
