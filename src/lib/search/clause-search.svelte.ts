import { updated } from '$app/state';
import type { FacetName } from '#domain/clause/facets.ts';
import type { Locale } from '#domain/words.ts';
import { fetchNewer } from '#lib/api/newer.ts';
import { openSearch } from './engine.ts';
import { type SearchRequest, isEmpty } from './search-address.ts';
import type { Answer, Counts, FacetCount, FoundClause, Manifest } from './types.ts';

/** What the database view is given with its page: enough to show it before anything is searched. */
export type Beginning = {
  manifest: Manifest | undefined;
  builtAt: string;
  total: number;
  counts: Counts;
  newest: FoundClause[];
};

/** The state of the database view: what was asked, what came, and whether newer clauses could be had. */
export class ClauseSearch {
  static readonly perPage = 10;

  request = $state.raw<SearchRequest>({ query: '', filters: {}, sort: 'relevance', page: 1 });
  answer = $state.raw<Answer | undefined>(undefined);
  /** A search has failed for want of a network, or because the hub was published anew since the page came. */
  status = $state<'ready' | 'searching' | 'failed' | 'renewed'>('ready');
  /** Whether the API could not say what is newer than the build. */
  isStale = $state(false);

  readonly #beginning: Beginning;
  readonly #engine: ReturnType<typeof openSearch>;
  #newer: Promise<void> | undefined;
  #asked = 0;

  constructor(beginning: Beginning, locale: Locale) {
    this.#beginning = beginning;
    this.#engine = openSearch(locale, { base: '/search/', manifest: beginning.manifest, fetch });
  }

  /** Fetches, while the person is still typing, what the first search needs. */
  warm(): void {
    this.#engine.warm().catch(() => undefined);
    void this.#mergeNewer();
  }

  /** Answers a request; an earlier one that is still on its way is dropped. */
  async ask(request: SearchRequest): Promise<void> {
    this.request = request;
    this.#asked += 1;
    const turn = this.#asked;
    if (isEmpty(request)) {
      this.answer = undefined;
      this.status = 'ready';
      return;
    }
    this.status = 'searching';
    try {
      const answer = await this.#engine.search({ ...request, perPage: ClauseSearch.perPage });
      if (turn !== this.#asked) return;
      this.answer = answer;
      this.status = 'ready';
      await this.#mergeNewer();
    } catch (error) {
      if (turn !== this.#asked) return;
      console.warn(error);
      this.answer = undefined;
      const isRenewed = await updated.check();
      if (turn === this.#asked) this.status = isRenewed ? 'renewed' : 'failed';
    }
  }

  /** Whether what is shown answers what was asked. */
  get isAnswered(): boolean {
    return this.answer !== undefined || isEmpty(this.request);
  }

  get items(): FoundClause[] {
    return this.answer?.items ?? this.#beginning.newest;
  }

  get total(): number {
    return this.answer?.total ?? this.#beginning.total;
  }

  get pages(): number {
    return Math.max(1, Math.ceil(this.total / ClauseSearch.perPage));
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
      await this.#engine.merge(newer);
      if (!isEmpty(this.request)) await this.ask(this.request);
    } catch {
      this.isStale = true;
    }
  }
}
