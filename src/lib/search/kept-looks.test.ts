import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { Clause } from '#domain/clause/records.ts';
import { buildSearch } from './build-index.server.ts';
import { KeptList } from './kept-list.svelte.ts';
import { openLooks } from './kept-looks.ts';
import { openPrints, printOf } from './prints.ts';
import type { SearchRequest } from './search-address.ts';
import { testClause, testText } from './test-clauses.ts';
import type { Manifest } from './types.ts';

const folder = mkdtempSync(join(tmpdir(), 'clause-hub-looks-'));
const builtAt = '2026-02-01T00:00:00.000Z';
const camera = (slug: string) =>
  testClause({ slug, texts: [testText('en', `Cameras ${slug}`, 'No camera in the break room.')] });

let manifest: Manifest;
let newer: Clause[];
let isOffline: boolean;
let stored: Map<string, string>;

async function build(...clauses: Clause[]): Promise<void> {
  manifest = await buildSearch({ clauses, topics: [], names: [], builtAt }, folder, ['en']);
}

const fetch = (address: string) => {
  const path = address.replace('/search', folder);
  if (isOffline) return Promise.reject(new TypeError('offline'));
  return Promise.resolve(
    existsSync(path) ? new Response(readFileSync(path)) : new Response(null, { status: 404 }),
  );
};

const openList = () => {
  const looks = openLooks({ manifest, builtAt, fetch });
  return { looks, list: new KeptList(looks) };
};

const request: SearchRequest = { query: 'camera', filters: {}, sort: 'relevance', page: 1 };

/** What is said of the one kept search when the list is opened anew, as on another day. */
async function newsNow() {
  const { looks, list } = openList();
  await list.lookAtAll();
  const [search] = list.searches;
  const news = search && list.newsOf(search);
  if (search === undefined || typeof news !== 'object') return news;
  const cards = await looks.read(news.seen, search.locale);
  return cards.map(({ title }) => title).sort();
}

beforeAll(async () => {
  await build(camera('one'), camera('two'), testClause({ slug: 'other' }));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  vi.unstubAllGlobals();
});
beforeEach(async () => {
  newer = [];
  isOffline = false;
  stored = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, value: string) => void stored.set(name, value),
    removeItem: (name: string) => void stored.delete(name),
  });
  vi.stubGlobal('fetch', (address: string) => {
    expect(address).toBe(`/api/clauses?since=${encodeURIComponent(builtAt)}&perPage=100&page=1`);
    return Promise.resolve(Response.json({ items: newer, withdrawn: [], total: newer.length }));
  });
  await build(camera('one'), camera('two'), testClause({ slug: 'other' }));
  await openList().list.keep('en', request, {});
});

it('knows what a search finds when it is kept, so that nothing is new', async () => {
  const [search] = openList().list.searches;
  expect(openPrints(search?.found ?? '').sort()).toEqual(['one', 'two'].map(printOf).sort());
  expect(await newsNow()).toEqual([]);
});

it('names what a later build has more, wherever its rows are then, and not what does not match', async () => {
  await build(camera('zero'), testClause({ slug: 'stranger' }), camera('two'), camera('one'));
  expect(await newsNow()).toEqual(['Cameras zero']);
});

it('names what came after the build, and not a known clause that was changed', async () => {
  newer = [camera('three'), { ...camera('one'), year: 2024 }, testClause({ slug: 'stranger' })];
  expect(await newsNow()).toEqual(['Cameras three']);
});

it('calls nothing new once the search was opened, and says in it for a day what was', async () => {
  newer = [camera('three')];
  const { list } = openList();
  const search = list.find('en', request);
  if (search === undefined) throw new Error('it is not kept');
  await list.open(search);
  expect(list.newsOfOpened(search)).toMatchObject({ seen: [{ print: printOf('three') }] });
  expect(list.newsOf(search)).toMatchObject({ seen: [] });
  expect(await newsNow()).toEqual([]);
});

it('keeps a search without a network too, and says that it does not know what is new', async () => {
  isOffline = true;
  expect(await newsNow()).toBe('unknown');
  const filters = { country: ['FR'] };
  const { list } = openList();
  await list.keep('en', { ...request, filters }, {});
  isOffline = false;
  const kept = list.find('en', { ...request, filters });
  expect(kept?.found).toBeNull();
  if (kept !== undefined) await list.open(kept);
  expect(list.find('en', { ...request, filters })?.found).not.toBeNull();
});

it('goes on with what another tab opened while it was looked', async () => {
  newer = [camera('three')];
  const { list } = openList();
  const looking = list.lookAtAll();
  const other = openList().list;
  for (const search of other.searches) await other.open(search);
  list.follow(null);
  await looking;
  await list.lookAtAll();
  const [search] = list.searches;
  expect(search && list.newsOf(search)).toMatchObject({ seen: [] });
});

it('puts back what was removed, with all it knew', () => {
  const { list } = openList();
  const [search] = list.searches;
  if (search === undefined) throw new Error('it is not kept');
  list.remove(search);
  expect(openList().list.searches).toEqual([]);
  list.putBack();
  expect(openList().list.searches).toEqual([search]);
  expect(list.removed).toBeUndefined();
});
