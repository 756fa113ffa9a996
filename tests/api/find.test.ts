import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import * as v from 'valibot';
import { openDatabase, type Database } from '#db/client.server.ts';
import { storeClauses } from '#db/import/store.server.ts';
import * as clauses from '#db/queries/clauses.ts';
import { requireTime } from '#db/queries/health.ts';
import { ClauseList } from '#domain/clause/records.ts';
import { searchVocabulary } from '#functions/cli/search-vocabulary.server.ts';
import { buildSearch } from '#lib/search/build-index.server.ts';
import { openSearch, type SearchFiles } from '#lib/search/engine.ts';
import { builtFiles } from '../support/built-search.ts';
import { clauseRecord, lastingFolder, prepare, root, vocabularies } from '../support/database.ts';
import { storeSmallCollection } from '../support/small-collection.ts';
import { apiOn, type TestApi } from '../support/submissions.ts';

// The API over an index that is really built, of some 60 clauses.
let db: Database;
let api: TestApi;
let files: SearchFiles;

beforeAll(async () => {
  const folder = lastingFolder();
  db = await openDatabase({ url: `file:${join(folder, 'hub.db')}`, create: true });
  await prepare(db);
  await storeSmallCollection(db);
  const builtAt = await requireTime(db);
  const source = { clauses: await clauses.listAll(db), ...searchVocabulary(root), builtAt };
  await buildSearch(source, join(folder, 'client/search'), ['en', 'es']);
  files = builtFiles(join(folder, 'client'));
  api = apiOn(db, folder, { search: () => Promise.resolve(files) });
});

const find = async (query: string) =>
  v.parse(ClauseList, await (await api.request(`/clauses?${query}`)).json());
const slugsOf = ({ items }: { items: { slug: string }[] }) => items.map(({ slug }) => slug);

it('answers a question as the device does, in the language of who asks', async () => {
  for (const locale of ['en', 'es'] as const) {
    for (const q of [
      'who pays for my chair at home',
      'cámaras en el vestuario',
      'telewrok -costs',
    ]) {
      const onDevice = await openSearch(locale, files).search({
        query: q,
        filters: { kind: ['clause'] },
        sort: 'relevance',
        page: 1,
        perPage: 20,
      });
      const found = await find(`q=${encodeURIComponent(q)}&kind=clause&locale=${locale}`);
      expect(slugsOf(found)).toEqual(slugsOf(onDevice));
      expect(found.total).toBe(onDevice.total);
      expect(found.facets.country[0]?.count).toBe(onDevice.counts.country[0]?.count);
    }
  }
});

it('says how the words were read', async () => {
  const { query } = await find('q=telewrok%20zzgrmblf');
  expect(query).toEqual({
    read: 'telework zzgrmblf',
    without: ['zzgrmblf'],
    replaced: [{ typed: 'telewrok', meant: 'telework' }],
  });
  expect((await find('country=FR')).query).toBeUndefined();
});

it('limits the dumps to what is found', async () => {
  const found = await find('q=telewrok&perPage=100');
  const dump = await (await api.request('/clauses.jsonl?q=telewrok')).text();
  const lines = dump
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { slug: string }).slug);
  expect(lines.toSorted()).toEqual(slugsOf(found).toSorted());
});

it('finds what is newer than the index at once, and what was withdrawn no more', async () => {
  const fresh = (text: string) =>
    clauseRecord({ slug: 'fresh', texts: [{ language: 'en', title: 'Hot desks', text }] });
  const store = (records: ReturnType<typeof fresh>[]) =>
    storeClauses(db, 'test', records, vocabularies);
  expect((await find('q=barometers')).total).toBe(0);
  await store([fresh('Barometers hang at every desk.')]);
  expect(slugsOf(await find('q=barometers'))).toEqual(['fresh']);
  const since = encodeURIComponent(files.manifest?.builtAt ?? '');
  expect(slugsOf(await find(`q=desk%20telework&since=${since}`))).toEqual(['fresh']);
  await store([fresh('Thermometers hang at every desk.')]);
  expect((await find('q=barometers')).total).toBe(0);
  expect(slugsOf(await find('q=thermometers'))).toEqual(['fresh']);
  await store([]);
  expect((await find('q=thermometers')).total).toBe(0);
});

it('asks the database while no index is published', async () => {
  const before = apiOn(db, lastingFolder());
  const answer = await before.request('/clauses?q=telework');
  expect(v.parse(ClauseList, await answer.json()).total).toBeGreaterThan(0);
});
