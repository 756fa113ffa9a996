import { SvelteMap } from 'svelte/reactivity';
import type { Locale } from '#domain/words.ts';
import { openSearch, type Search } from '#lib/search/engine.ts';
import { fetchNewer } from '#lib/api/newer.ts';
import type { AlikeClause, Manifest } from '#lib/search/types.ts';

type Article = { index: number; text: string };

/** Finds on the device, one article after the other, which clauses of the hub say nearly the same. */
export class AlikeFinder {
  /** By the place of the article in the reading. */
  readonly found = new SvelteMap<number, AlikeClause[]>();

  readonly #search: Search;
  readonly #builtAt: string;
  // What was asked for is nothing that a page shows.
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  readonly #looked = new Map<number, string>();
  #queue: Article[] = [];
  #isRunning = false;

  constructor(
    { manifest, builtAt }: { manifest: Manifest | undefined; builtAt: string },
    locale: Locale,
  ) {
    this.#search = openSearch(locale, { base: '/search/', manifest, fetch });
    this.#builtAt = builtAt;
  }

  /** Looks for those articles that were not looked for yet, or whose text has changed since. */
  look(articles: Article[]): void {
    this.#queue = articles.filter(({ index, text }) => this.#looked.get(index) !== text);
    if (!this.#isRunning) void this.#run();
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    try {
      if (this.#looked.size === 0) await this.#takeUpNewer();
      for (let next = this.#queue.shift(); next !== undefined; next = this.#queue.shift()) {
        this.#looked.set(next.index, next.text);
        this.found.set(next.index, await this.#search.findAlike(next.text));
      }
    } catch (error) {
      // Without the search files nobody is told of likenesses; moderators look for them again.
      console.warn(error);
    } finally {
      this.#isRunning = false;
    }
  }

  /** Asks the API, with the time of the build and nothing else, for clauses approved since. */
  async #takeUpNewer(): Promise<void> {
    try {
      await this.#search.merge(await fetchNewer(this.#builtAt));
    } catch (error) {
      console.warn(error);
    }
  }
}
