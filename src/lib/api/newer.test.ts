import * as v from 'valibot';
import { expect, it } from 'vitest';
import { ClauseList } from '#domain/clause/records.ts';
import { facetNames } from '#domain/clause/facets.ts';
import { ApiError } from './api-error.ts';
import { fetchNewer, isNewer } from './newer.ts';

const clause = {
  slug: 'cameras',
  kind: 'clause',
  provenance: 'agreement',
  strength: 'guarantee',
  strengthBy: 'read',
  concession: false,
  themes: ['surveillance'],
  topics: ['monitoring'],
  country: 'GB',
  sector: 'transport',
  texts: [{ language: 'en', title: 'Cameras', text: 'No cameras.', note: null }],
  unions: [{ slug: 'rmt', name: 'RMT' }],
  counterpart: null,
  partyNote: null,
  industry: null,
  year: 2025,
  wordingDate: null,
  agreement: null,
  articleNumber: null,
  section: null,
  articleState: null,
  isPassage: false,
  textFrom: null,
  extension: null,
  validity: 'unknown',
  validityBecause: null,
  checkedOn: null,
  from: null,
  to: null,
  instrument: null,
  titles: null,
  gist: null,
  remark: null,
  answers: null,
  described: null,
  replaces: [],
  repeats: [],
  replacedBy: null,
  sourceKind: null,
  publisher: null,
  seenOn: null,
  stages: [],
  governance: [],
  confidence: null,
  source: null,
  licence: 'CC BY 4.0',
  publishedAt: '2026-01-01T00:00:00.000Z',
  changedAt: '2026-01-01T00:00:00.000Z',
  version: 1,
};
const list = (items: unknown[]) => ({
  items,
  withdrawn: ['old'],
  total: items.length,
  page: 1,
  perPage: 100,
  facets: Object.fromEntries(facetNames.map((name) => [name, []])),
});

const answering = (body: unknown, status = 200) =>
  (() => Promise.resolve(Response.json(body, { status }))) as typeof fetch;
const reasonOf = async (asked: Promise<unknown>) => {
  const error: unknown = await asked.catch((reason: unknown) => reason);
  return error instanceof ApiError ? error.reason : error;
};

it('takes what the schema of the API takes', async () => {
  const answer = list([clause]);
  expect(v.is(ClauseList, answer)).toBe(true);
  const { items, withdrawn } = answer;
  expect(await fetchNewer('2026-01-01T00:00:00.000Z', answering(answer))).toEqual({
    items,
    withdrawn,
  });
});

it('asks page by page until it has all that is newer', async () => {
  const asked: string[] = [];
  const send = ((address: string) => {
    asked.push(address);
    const items = Array.from({ length: asked.length < 3 ? 100 : 50 }, () => clause);
    return Promise.resolve(Response.json({ ...list(items), total: 250 }));
  }) as typeof fetch;
  expect((await fetchNewer('2026-01-01T00:00:00.000Z', send)).items).toHaveLength(250);
  expect(asked.map((address) => new URL(address, 'http://hub').searchParams.get('page'))).toEqual([
    '1',
    '2',
    '3',
  ]);
});

const read = ['slug', 'kind', 'provenance', 'strengthBy', 'themes', 'topics', 'texts', 'unions'];
const readToo = ['strength', 'counterpart', 'partyNote', 'industry', 'country', 'sector', 'year'];
it.each([...read, ...readToo])('refuses, as the schema does, a clause with another %s', (name) => {
  const answer = list([{ ...clause, [name]: { is: 'another' } }]);
  expect([isNewer(answer), v.is(ClauseList, answer)]).toEqual([false, false]);
});

it('tells a hub out of reach from one that answers something else', async () => {
  const dead = (() => Promise.reject(new TypeError('no network'))) as typeof fetch;
  expect(await reasonOf(fetchNewer('', dead))).toBe('offline');
  expect(await reasonOf(fetchNewer('', answering({}, 503)))).toBe('broken');
  expect(await reasonOf(fetchNewer('', answering('<html>')))).toBe('broken');
});
