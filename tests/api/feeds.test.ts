import { beforeAll, describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { openDatabase, type Database } from '#db/client.server.ts';
import { storeClauses } from '#db/import/store.server.ts';
import { createApi } from '#functions/app.ts';
import { feedWords } from '#lib/search/feed-words.server.ts';
import { findElement, parseXml, type XmlElement } from '#lib/documents/xml.ts';
import { clauseRecord, lastingFolder, prepare, vocabularies } from '../support/database.ts';

const origin = 'https://hub.example';
const api = createApi({
  builtAt: '2026-01-01T00:00:00.000Z',
  version: '0.0.0',
  words: feedWords,
  vocabularies,
});
let db: Database;

beforeAll(async () => {
  db = await openDatabase({ url: `file:${join(lastingFolder(), 'hub.db')}`, create: true });
  await prepare(db);
  const records = [
    clauseRecord({ slug: 'home', country: 'FR', unions: ['CFDT & friends'], year: 2021 }),
    clauseRecord({
      slug: 'cameras',
      country: 'FR',
      topics: [{ slug: 'monitoring', because: [] }],
      year: 2023,
    }),
    clauseRecord({ slug: 'abroad', country: 'US' }),
  ];
  await storeClauses(db, 'test', records, vocabularies);
});

const get = (path: string, headers = {}) =>
  api.request(
    `${origin}/api/feeds/${path}`,
    { headers },
    { database: () => Promise.resolve(db), origin },
  );

const textOf = (element: XmlElement): string =>
  element.name === '#text' ? element.text : element.children.map(textOf).join('');

/** What a feed says of itself, and the addresses of its entries. */
async function read(path: string) {
  const answer = await get(path);
  expect(answer.status, path).toBe(200);
  const feed = findElement(parseXml(await answer.text()), 'feed');
  const children = feed?.children ?? [];
  const own = (name: string) => children.filter((child) => child.name === name);
  const [id, title] = ['id', 'title'].map((name) => own(name).map(textOf).join());
  const self = own('link').find(({ attributes }) => attributes.rel === 'self')?.attributes.href;
  const entries = own('entry').map((entry) => textOf(findElement(entry, 'id') ?? entry));
  return { id, title, self, entries: entries.map((entry) => entry.split('/').at(-2)) };
}

describe('a feed', () => {
  it('holds what its filters leave, and without any all, under the names it always had', async () => {
    const all = await read('en/feed.atom');
    expect(all).toMatchObject({ id: `${origin}/api/feeds/en/feed.atom`, title: 'Clause Hub' });
    expect(all.entries.toSorted()).toEqual(['abroad', 'cameras', 'home']);
    expect((await read('en/feed.atom?country=FR')).entries.toSorted()).toEqual(['cameras', 'home']);
    const narrow = await read('en/feed.atom?country=FR&topic=telework&yearFrom=2020');
    expect(narrow.entries).toEqual(['home']);
    const theme = await read('en/telework-and-working-time/feed.atom?country=FR');
    expect(theme.entries).toEqual(['home']);
  });

  it('is known by its filters in one order, and by nothing that is empty', async () => {
    const address = `${origin}/api/feeds/fr/feed.atom?topic=telework&country=FR&country=US`;
    for (const asked of [
      'country=US&country=FR&topic=telework',
      'topic=telework&country=FR&country=US&country=FR&kind=',
    ])
      expect(await read(`fr/feed.atom?${asked}`)).toMatchObject({ id: address, self: address });
    expect((await read('fr/feed.atom?kind=')).id).toBe(`${origin}/api/feeds/fr/feed.atom`);
  });

  it.each([
    ['en', 'Clause Hub: new clauses – Telework and its costs, France'],
    ['fr', 'Clause Hub\u00a0: nouvelles clauses – Télétravail et ses frais, France'],
    ['es', 'Clause Hub: cláusulas nuevas – Teletrabajo y sus gastos, Francia'],
    ['pt', 'Clause Hub: cláusulas novas – Teletrabalho e seus custos, França'],
  ])('names its filters in %s', async (locale, title) => {
    expect((await read(`${locale}/feed.atom?country=FR&topic=telework`)).title).toBe(title);
  });

  it('names years, days, validity and unions so that each is understood by itself', async () => {
    const titleOf = async (query: string) => (await read(`en/feed.atom?${query}`)).title;
    expect(await titleOf('union=cfdt-friends&validity=unknown&yearTo=2025')).toBe(
      'Clause Hub: new clauses – CFDT & friends, Does it still hold? Not known, 2025 or earlier',
    );
    expect(await titleOf('union=nobody&inForceOn=2026-03-12')).toBe(
      'Clause Hub: new clauses – nobody, Known to be in force on 12 March 2026',
    );
    const theme = await read('en/telework-and-working-time/feed.atom?yearFrom=2020&yearTo=2021');
    expect(theme.title).toMatch(/^Clause Hub: new clauses – Telework, .+, 2020–2021$/);
  });

  it.each([
    ['q=cameras', 'q'],
    ['sort=newest', 'sort'],
    ['page=2', 'page'],
    ['since=2026-01-01T00:00:00.000Z', 'since'],
    ['country=France', 'country.0'],
    ['kind=law', 'kind.0'],
    ['yearFrom=soon', 'yearFrom'],
    ['inForceOn=2026-02-30', 'inForceOn'],
  ])('refuses ?%s by its name', async (query, field) => {
    for (const feed of ['en/feed.atom', 'en/data-rights/feed.atom']) {
      const answer = await get(`${feed}?${query}`);
      expect(answer.status).toBe(400);
      const { issues } = (await answer.json()) as { issues: { field: string }[] };
      expect(issues.map((issue) => issue.field)).toEqual([field]);
    }
    expect((await get('en/data-rights/feed.atom?theme=data-rights')).status).toBe(400);
  });

  it('answers by 304 who has it already, also where the filters stand in another order', async () => {
    const first = await get('en/feed.atom?country=FR&topic=telework');
    const tag = first.headers.get('ETag') ?? '';
    expect(tag).not.toBe('');
    const again = await get('en/feed.atom?topic=telework&country=FR', { 'If-None-Match': tag });
    expect(again.status).toBe(304);
  });
});
