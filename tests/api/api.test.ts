import { beforeAll, describe, expect, it, vi } from 'vitest';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { openDatabase, type Database } from '#db/client.server.ts';
import { storeClauses } from '#db/import/store.server.ts';
import { Agreement, Clause, ClauseDetail } from '#domain/clause/records.ts';
import { createApi } from '#functions/app.ts';
import { feedWords } from '#lib/search/feed-words.server.ts';
import { ProblemBody } from '#domain/problem.ts';
import { securityHeaders } from '#functions/hosting/security-headers.ts';
import { clauseRecord, emptyDatabase, prepare, vocabularies } from '../support/database.ts';

const api = createApi({
  builtAt: '2026-01-01T00:00:00.000Z',
  version: '0.0.0',
  words: feedWords,
  vocabularies,
});
const origin = 'https://hub.example';

let db: Database;
const get = (path: string, database: () => Promise<Database> = () => Promise.resolve(db)) =>
  api.request(`${origin}/api${path}`, {}, { database, origin });
const getJson = async <Schema extends v.GenericSchema>(path: string, schema: Schema) =>
  v.parse(schema, await (await get(path)).json());
const List = v.looseObject({
  items: v.array(Clause),
  total: v.number(),
  facets: v.record(v.string(), v.array(v.object({ value: v.string(), count: v.number() }))),
  page: v.number(),
  perPage: v.number(),
});

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'clause-hub-'));
  db = await openDatabase({ url: `file:${join(folder, 'hub.db')}`, create: true });
  await prepare(db);
  const agreement = {
    slug: 'ups-teamsters-2023',
    title: 'UPS – Teamsters, 2023',
    counterpart: 'UPS',
    country: 'US',
    sector: 'transport',
    level: 'company' as const,
    language: 'und',
    year: 2023,
    signedOn: null,
    sourceUrl: null,
    licence: null,
  };
  const records = [
    clauseRecord({
      slug: 'cameras',
      agreement,
      topics: [{ slug: 'monitoring', because: [] }],
      unions: ['Teamsters'],
      year: 2023,
      texts: [
        {
          language: 'en',
          title: '=HYPERLINK("x")',
          text: 'No <b>cameras</b> & no sound.',
          note: null,
        },
      ],
    }),
    clauseRecord({ slug: 'drones', agreement, position: 1, strength: 'agreement', year: 2023 }),
    clauseRecord({ slug: 'gone' }),
    ...Array.from({ length: 30 }, (_, index) =>
      clauseRecord({ slug: `other-${index}`, country: 'CA' }),
    ),
  ];
  await storeClauses(db, 'test', records, vocabularies);
  await storeClauses(
    db,
    'test',
    records.filter(({ slug }) => slug !== 'gone'),
    vocabularies,
  );
});

describe('GET /clauses', () => {
  it('answers a page with total and facets', async () => {
    const list = await getJson('/clauses?perPage=5&page=2', List);
    expect(list).toMatchObject({ total: 32, page: 2, perPage: 5 });
    expect(list.items).toHaveLength(5);
    expect(list.facets.country).toEqual([
      { value: 'CA', count: 30 },
      { value: 'US', count: 2 },
    ]);
  });

  it('takes repeated parameters as "any of"', async () => {
    expect((await getJson('/clauses?country=CA&country=US', List)).total).toBe(32);
    expect((await getJson('/clauses?country=US&strength=agreement', List)).total).toBe(1);
    expect((await getJson('/clauses?union=teamsters&yearFrom=2023&yearTo=2023', List)).total).toBe(
      1,
    );
  });

  it('lists, with since, what is newer and what was withdrawn', async () => {
    const list = await getJson('/clauses?since=2020-01-01T00:00:00.000Z', List);
    expect(list.total).toBe(32);
    expect(list.withdrawn).toEqual(['gone']);
    const none = await getJson('/clauses?since=2100-01-01T00:00:00.000Z', List);
    expect(none).toMatchObject({ total: 0, withdrawn: [] });
  });

  it.each([
    ['kind=poem', 'kind.0'],
    ['page=0', 'page'],
    ['page=x', 'page'],
    ['perPage=1000', 'perPage'],
    ['since=yesterday', 'since'],
    ['country=france', 'country.0'],
    ['sort=best', 'sort'],
    ['yearFrom=20', 'yearFrom'],
  ])('says what is wrong with %s', async (query, field) => {
    const answer = await get(`/clauses?${query}`);
    expect(answer.status).toBe(400);
    const problem = v.parse(ProblemBody, await answer.json());
    expect(problem.issues?.map((issue) => issue.field)).toEqual([field]);
    expect(problem.issues?.[0]?.expected).not.toBe('');
  });
});

describe('one record', () => {
  it('is a clause with its neighbours in the agreement', async () => {
    const clause = await getJson('/clauses/cameras', ClauseDetail);
    expect(clause).toMatchObject({ previous: null, next: { slug: 'drones' } });
  });

  it('is an agreement with its clauses in order', async () => {
    const agreement = await getJson('/agreements/ups-teamsters-2023', Agreement);
    expect(agreement.clauses.map(({ slug }) => slug)).toEqual(['cameras', 'drones']);
    expect(agreement.unions).toEqual([{ slug: 'teamsters', name: 'Teamsters' }]);
  });

  it.each([
    ['/clauses/never', 404, 'not-found'],
    ['/clauses/gone', 410, 'withdrawn'],
    ['/agreements/never', 404, 'not-found'],
    ['/nowhere', 404, 'not-found'],
    ['/feeds/de/feed.atom', 404, 'not-found'],
    ['/feeds/en/weather/feed.atom', 404, 'not-found'],
  ])('%s is a problem %i', async (path, status, kind) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
    expect(v.parse(ProblemBody, await answer.json()).type).toBe(`/en/developers/#problem-${kind}`);
  });
});

describe('dumps and feeds', () => {
  it('neutralises cells that a spreadsheet would run', async () => {
    const text = await (await get('/clauses.csv?country=US')).text();
    expect(text.startsWith('slug,language,title,')).toBe(true);
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
    expect(text.trimEnd().split('\r\n')).toHaveLength(3);
  });

  it('streams one record a line', async () => {
    const lines = (await (await get('/clauses.jsonl')).text()).trimEnd().split('\n');
    expect(lines).toHaveLength(32);
    for (const line of lines) v.parse(Clause, JSON.parse(line));
  });

  it('escapes markup in a feed', async () => {
    const text = await (await get('/feeds/en/digital-tools-and-ai/feed.atom')).text();
    expect(text).toContain('No &lt;b&gt;cameras&lt;/b&gt; &amp; no sound.');
    expect(text).toContain('<id>https://hub.example/en/clauses/cameras/</id>');
  });
});

describe('every answer', () => {
  it.each(['/health', '/clauses', '/clauses/never', '/clauses.csv', '/openapi.json', '/nowhere'])(
    '%s has the security headers and a request id',
    async (path) => {
      const { headers } = await get(path);
      for (const [name, value] of Object.entries(securityHeaders)) {
        if (name !== 'Cross-Origin-Resource-Policy') expect(headers.get(name)).toBe(value);
      }
      expect(headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/);
    },
  );

  it('is a bare 500 for a bug, which is logged once with the id of the request and no word of it', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const broken = await emptyDatabase();
    await broken.$client.execute('ALTER TABLE clauses RENAME COLUMN country TO lost');
    const answer = await get('/clauses?q=telewrok', () => Promise.resolve(broken));
    expect(answer.status).toBe(500);
    const body = await answer.text();
    const id = answer.headers.get('X-Request-Id') ?? 'none';
    expect(body).toContain(id);
    expect(body).not.toMatch(/SQL|column|at \w+ \(/);
    expect(logged.mock.calls).toHaveLength(1);
    expect(String(logged.mock.calls[0]?.[0])).toContain(id);
    expect(String(logged.mock.calls[0]?.[0])).not.toContain('telewrok');
    logged.mockClear();
    broken.$client.close();
  });

  it('is a 503 when the database does not answer', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const down = () => Promise.reject(new Error('no database'));
    const answer = await get('/clauses', down);
    expect(answer.status).toBe(503);
    expect(v.parse(ProblemBody, await answer.json()).detail).not.toContain('no database');
    const health = await get('/health', down);
    expect(health.status).toBe(503);
    expect(await health.json()).toMatchObject({ status: 'degraded', database: 'unavailable' });
  });
});
