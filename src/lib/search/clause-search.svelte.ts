import { updated } from '$app/state';
import { createContext } from 'svelte';
import type { FacetName } from '#domain/clause/facets.ts';
import type { Locale } from '#domain/words.ts';
import { fetchNewer } from '#lib/api/newer.ts';
import type { Search } from './engine.ts';
import { remember } from './remember.ts';
import { type SearchRequest, isEmpty, narrowingOf } from './search-address.ts';
import type { Answer, Counts, FacetCount, FoundClause, Manifest } from './types.ts';

/** What the database view is given with its page: enough to show it before anything is searched. */
export type Beginning = {
  manifest: Manifest | undefined;
  builtAt: string;
  total: number;
  counts: Counts;
  newest: FoundClause[];
};

/** The search of the database view, for the parts deep in it. */
export const [getSearch, setSearch] = createContext<ClauseSearch>();

/** The state of the database view: what was asked, what came, and whether newer clauses could be had. */
export class ClauseSearch {
  static readonly perPage = 10;

  request = $state.raw<SearchRequest>({ query: '', filters: {}, sort: 'relevance', page: 1 });
  answer = $state.raw<Answer | undefined>(undefined);
  /** A search has failed for want of a network, or because the hub was published anew since the page came. */
  status = $state<'ready' | 'searching' | 'failed' | 'renewed'>('ready');
  /** Whether the API could not say what is newer than the build. */
  isStale = $state(false);

  /** The words and filters that the total is of; undefined while no total is known. */
  #counted = $state<string | undefined>('');
  readonly #beginning: Beginning;
  /** Loaded when something is asked, or about to be. */
  readonly #openEngine: () => Promise<Search>;
  #newer: Promise<void> | undefined;
  #asked = 0;

  constructor(beginning: Beginning, locale: Locale) {
    this.#beginning = beginning;
    const { manifest } = beginning;
    this.#openEngine = remember(async () => {
      const { openSearch } = await import('./engine.ts');
      return openSearch(locale, { base: '/search/', manifest, fetch });
    });
  }

  /** Fetches, while the person is still typing, what the first search needs. */
  warm(): void {
    this.#openEngine()
      .then((engine) => engine.warm())
      .catch(() => undefined);
    void this.#mergeNewer();
  }

  /** Answers a request, on the last page when it has fewer; an earlier one that is still on its way is dropped. */
  async ask(request: SearchRequest): Promise<void> {
    this.request = request;
    this.#asked += 1;
    const turn = this.#asked;
    if (isEmpty(request)) {
      this.answer = undefined;
      this.#counted = '';
      this.status = 'ready';
      return;
    }
    this.status = 'searching';
    try {
      const engine = await this.#openEngine();
      const answer = await engine.search({ ...request, perPage: ClauseSearch.perPage });
      if (turn !== this.#asked) return;
      const last = pagesOf(answer.total);
      if (request.page > last) {
        await this.ask({ ...request, page: last });
        return;
      }
      this.answer = answer;
      this.#counted = narrowingOf(request);
      this.status = 'ready';
      // Not awaited: what is newer asks this again once it is there, and would wait for itself.
      void this.#mergeNewer();
    } catch (error) {
      if (turn !== this.#asked) return;
      console.warn(error);
      this.answer = undefined;
      this.#counted = undefined;
      const isRenewed = await updated.check();
      if (turn === this.#asked) this.status = isRenewed ? 'renewed' : 'failed';
    }
  }

  /** Whether the total is that of what was asked: not while a search is on its way, nor when it failed. */
  get isCounted(): boolean {
    return this.#counted === narrowingOf(this.request);
  }

  get items(): FoundClause[] {
    return this.answer?.items ?? this.#beginning.newest;
  }

  get total(): number {
    return this.answer?.total ?? this.#beginning.total;
  }

  get pages(): number {
    return pagesOf(this.total);
  }

  countsOf(facet: FacetName): FacetCount[] {
    return this.answer?.counts[facet] ?? this.#beginning.counts[facet];
  }

  /** Asks the API once for what is newer than the build, with the time of the build and nothing else. */
  #mergeNewer(): Promise<void> {
    this.#newer ??= this.#fetchNewer();
    return this.#newer;
  }

  async #fetchNewer(): Promise<void> {
    try {
      const newer = await fetchNewer(this.#beginning.builtAt);
      this.isStale = false;
      if (newer.items.length === 0 && newer.withdrawn.length === 0) return;
      await (await this.#openEngine()).merge(newer);
      if (!isEmpty(this.request)) await this.ask(this.request);
    } catch {
      this.isStale = true;
    }
  }
}

const pagesOf = (total: number): number => Math.max(1, Math.ceil(total / ClauseSearch.perPage));
