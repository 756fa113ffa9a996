import type { Locale } from '#domain/words.ts';
import type { Looks, Seen } from './kept-looks.ts';
import {
  askedOf,
  isOfSearches,
  isSameSearch,
  keepSearch,
  maxFound,
  newAmong,
  newlyKept,
  opened,
  readKept,
  removeSearch,
  updateSearch,
  type KeptSearch,
} from './kept-searches.ts';
import { openPrints } from './prints.ts';
import type { SearchRequest } from './search-address.ts';

/** What is new to a kept search, or why that is not said: they are too many, or it could not be looked. */
export type News = { since: string; seen: Seen[] } | 'tooMany' | 'unknown';

/** The searches that are kept on this device, and what is new to them as far as it was looked. */
export class KeptList {
  searches = $state.raw(readKept());
  /** Why the last search was not kept. */
  refusal = $state<'full' | 'refused'>();
  /** The search that was removed last, and where it stood. */
  removed = $state.raw<{ search: KeptSearch; at: number }>();

  /** Whether a search of the list is on its way to be opened. */
  isOpening = false;

  #news = $state.raw<Record<string, News>>({});
  #newsOfOpened = $state.raw<Record<string, News>>({});
  #isLooking = false;
  readonly #looks: Pick<Looks, 'look'>;

  constructor(looks: Pick<Looks, 'look'>) {
    this.#looks = looks;
  }

  /** The kept search that asks what is asked. */
  find(locale: Locale, request: SearchRequest): KeptSearch | undefined {
    const asked = askedOf(request);
    return this.searches.find((search) => isSameSearch(search, { locale, asked }));
  }

  /** What is new since a search was last opened; undefined while it is looked. */
  newsOf(search: KeptSearch): News | undefined {
    return this.#news[keyOf(search)];
  }

  /** What was new to a search when it was opened now, or within the last day. */
  newsOfOpened(search: KeptSearch): News | undefined {
    return this.#newsOfOpened[keyOf(search)];
  }

  /** Keeps what is asked, with all that it finds now as known. */
  async keep(locale: Locale, request: SearchRequest, unions: KeptSearch['unions']): Promise<void> {
    const search = newlyKept(locale, request, unions);
    if (this.#put(search)) await this.open(search);
  }

  remove(search: KeptSearch): void {
    const at = removeSearch(search);
    this.removed = { search, at: Math.max(0, at) };
    this.searches = readKept();
    this.refusal = undefined;
  }

  /** Puts back what was removed last. */
  putBack(): void {
    if (this.removed !== undefined && this.#put(this.removed.search, this.removed.at))
      this.removed = undefined;
  }

  /** Goes on with what another tab of this browser did, given the changed entry of the storage. */
  follow(entry: string | null): void {
    if (!isOfSearches(entry)) return;
    this.#news = {};
    this.searches = readKept();
  }

  /** Looks, one after the other, what is new to those searches of which it is not known. */
  async lookAtAll(): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    const known = Object.entries(this.#news).filter(([, news]) => news !== 'unknown');
    this.#news = Object.fromEntries(known);
    for (let search = this.#next(); search !== undefined; search = this.#next()) {
      const seen = await this.#look(search);
      // Unless another tab has opened it meanwhile.
      if (this.searches.includes(search))
        this.#note(search, seen === undefined ? 'unknown' : newsIn(seen, search));
    }
    this.#isLooking = false;
  }

  /** Notes that a search is opened: what it finds is known from now on, and what is new is said once more. */
  async open(search: KeptSearch): Promise<void> {
    const seen = await this.#look(search);
    if (seen === undefined) return;
    const after = opened(search, printsOf(seen));
    updateSearch(after);
    this.searches = readKept();
    const news = newsOnceOpened(seen, after);
    this.#newsOfOpened = { ...this.#newsOfOpened, [keyOf(search)]: news };
    this.#note(search, newsIn(seen, after));
  }

  #next(): KeptSearch | undefined {
    return this.searches.find((search) => this.newsOf(search) === undefined);
  }

  #put(search: KeptSearch, at = 0): boolean {
    const outcome = keepSearch(search, at);
    this.refusal = outcome === 'kept' ? undefined : outcome;
    this.searches = readKept();
    return outcome === 'kept';
  }

  /** Undefined where the files of the search do not come. */
  async #look(search: KeptSearch): Promise<Seen[] | undefined> {
    try {
      return await this.#looks.look(search);
    } catch {
      return undefined;
    }
  }

  #note(search: KeptSearch, news: News): void {
    this.#news = { ...this.#news, [keyOf(search)]: news };
  }
}

const keyOf = ({ locale, asked }: KeptSearch) => `${locale}#${asked}`;

function newsIn(seen: Seen[], search: KeptSearch): News {
  if (seen.length > maxFound) return 'tooMany';
  if (search.found === null) return 'unknown';
  return newsOf(newAmong(printsOf(seen), search), seen, search.openedAt);
}

function newsOnceOpened(seen: Seen[], { openedAt, news }: KeptSearch): News {
  if (seen.length > maxFound) return 'tooMany';
  return newsOf(openPrints(news?.prints ?? ''), seen, news?.since ?? openedAt);
}

function newsOf(fresh: string[], seen: Seen[], since: string): News {
  const prints = new Set(fresh);
  return { since, seen: seen.filter(({ print }) => prints.has(print)) };
}

const printsOf = (seen: Seen[]): string[] => seen.map(({ print }) => print);
