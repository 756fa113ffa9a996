import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  askedOf,
  keepSearch,
  maxFound,
  maxKept,
  newAmong,
  opened,
  readKept,
  removeSearch,
  requestOf,
  updateSearch,
  type KeptSearch,
} from './kept-searches.ts';
import { packPrints, printOf } from './prints.ts';
import type { SearchRequest } from './search-address.ts';

const entry = 'clause-hub/searches';
const day = 86_400_000;
let stored: Map<string, string>;

/** The storage of a browser, in which other tabs write too. */
beforeEach(() => {
  stored = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, value: string) => void stored.set(name, value),
    removeItem: (name: string) => void stored.delete(name),
  });
});

afterAll(() => vi.unstubAllGlobals());

const prints = (...slugs: string[]) => slugs.map(printOf);

const kept = (own: Partial<KeptSearch> = {}): KeptSearch => ({
  locale: 'en',
  asked: 'q=cameras',
  openedAt: '2026-03-12T09:00:00.000Z',
  found: packPrints(prints('one', 'two')),
  news: null,
  unions: {},
  ...own,
});

const request = (own: Partial<SearchRequest>): SearchRequest => ({
  query: '',
  filters: {},
  sort: 'relevance',
  page: 1,
  ...own,
});

describe('what is asked', () => {
  it('is one text whatever order filters were chosen in, without the page', () => {
    const filters = { country: ['US', 'FR'], topic: ['telework'], yearFrom: 2020 };
    const asked = 'q=home+office&topic=telework&country=FR&country=US&yearFrom=2020&sort=newest';
    expect(askedOf(request({ query: ' home office ', filters, sort: 'newest', page: 3 }))).toBe(
      asked,
    );
    expect(askedOf(requestOf(kept({ asked })))).toBe(asked);
  });

  it('is nothing where only the order or the page is chosen', () => {
    expect(askedOf(request({ sort: 'oldest', page: 2 }))).toBe('');
  });
});

describe('the searches on a device', () => {
  it('stand with the last kept first, each once', () => {
    keepSearch(kept());
    keepSearch(kept({ asked: 'country=FR' }));
    keepSearch(kept({ openedAt: '2026-04-01T00:00:00.000Z' }));
    expect(readKept().map(({ asked }) => asked)).toEqual(['q=cameras', 'country=FR']);
    keepSearch(kept({ locale: 'fr' }));
    expect(readKept()).toHaveLength(3);
  });

  it('are at most 20: a further one is refused, the same one is not', () => {
    for (let n = 0; n < maxKept; n += 1) expect(keepSearch(kept({ asked: `q=${n}` }))).toBe('kept');
    expect(keepSearch(kept())).toBe('full');
    expect(keepSearch(kept({ asked: 'q=7' }))).toBe('kept');
    expect(readKept()).toHaveLength(maxKept);
  });

  it('come back to their place after they were removed', () => {
    for (const asked of ['q=c', 'q=b', 'q=a']) keepSearch(kept({ asked }));
    const at = removeSearch(kept({ asked: 'q=b' }));
    expect(readKept().map(({ asked }) => asked)).toEqual(['q=a', 'q=c']);
    keepSearch(kept({ asked: 'q=b' }), at);
    expect(readKept().map(({ asked }) => asked)).toEqual(['q=a', 'q=b', 'q=c']);
    for (const asked of ['q=a', 'q=b', 'q=c']) removeSearch(kept({ asked }));
    expect(stored.size).toBe(0);
  });

  it('are not brought back by a tab that opens one which another tab removed', () => {
    updateSearch(kept());
    expect(readKept()).toEqual([]);
  });

  it('are those that can be read, whatever somebody wrote there', () => {
    stored.set(entry, JSON.stringify([{ asked: 1 }, kept(), null, kept({ openedAt: 'soon' })]));
    expect(readKept()).toEqual([kept()]);
    for (const text of ['{', '{}', 'null']) {
      stored.set(entry, text);
      expect(readKept()).toEqual([]);
    }
  });

  it('are none where the browser keeps nothing, which is said', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(readKept()).toEqual([]);
    expect(keepSearch(kept())).toBe('refused');
    expect(removeSearch(kept())).toBe(-1);
  });

  it('are left as they were where there is no room', () => {
    keepSearch(kept());
    vi.spyOn(localStorage, 'setItem').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    expect(keepSearch(kept({ asked: 'q=more' }))).toBe('refused');
    expect(readKept()).toEqual([kept()]);
  });
});

describe('what is new', () => {
  const later = Date.parse('2026-03-20T09:00:00.000Z');

  it('is what it had not found when it was last opened; what left is not missed', () => {
    expect(newAmong(prints('two', 'three'), kept())).toEqual(prints('three'));
    expect(newAmong(prints('one'), kept())).toEqual([]);
    expect(newAmong(prints('one'), kept({ found: null }))).toEqual([]);
  });

  it('is known once it was opened, and said again for a day', () => {
    const first = opened(kept(), prints('two', 'three'), later);
    expect(first.openedAt).toBe('2026-03-20T09:00:00.000Z');
    expect(first.news).toEqual({ since: kept().openedAt, prints: printOf('three') });
    expect(newAmong(prints('one', 'two', 'three'), first)).toEqual([]);
    const again = opened(first, prints('two', 'three'), later + day / 2);
    expect(again.news).toEqual(first.news);
    expect(opened(first, prints('two'), later + 2 * day).news).toBeNull();
  });

  it('that came since it was opened a moment ago is said beside what was new then', () => {
    const first = opened(kept(), prints('two', 'three'), later);
    const again = opened(first, prints('two', 'three', 'four'), later + day / 2);
    const both = packPrints(prints('three', 'four'));
    expect(again.news).toEqual({ since: kept().openedAt, prints: both });
  });

  it('is not counted for a search that finds too many, until it finds fewer', () => {
    const many = Array.from({ length: maxFound + 1 }, (_, n) => printOf(`clause-${n}`));
    const wide = opened(kept(), many, later);
    expect(wide.found).toBeNull();
    const narrow = opened(wide, prints('one'), later);
    expect(narrow.found).toBe(printOf('one'));
  });
});
