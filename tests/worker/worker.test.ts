import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '#db/client.server.ts';
import * as invitations from '#db/queries/invitations.ts';
import {
  run,
  startLibsqlServer,
  startWorker,
  type Running,
} from '#functions/cli/programs.server.ts';
import { newInvitation } from '#functions/people/invitation.ts';
import { findInlineScripts } from '#functions/hosting/page-policies.ts';
import { securityHeaders } from '#functions/hosting/security-headers.ts';
import { Clause } from '#domain/clause/records.ts';
import { bearer, sending, sendOne, signInModerator, smallPdf } from '../support/submissions.ts';
import { launchBrowser } from '../support/chromium.ts';
import { expectFewRules } from '../support/headers-file.ts';
import { freePort } from '../support/ports.ts';
import { storeSmallCollection } from '../support/small-collection.ts';
import { copyTree } from '../support/tree.ts';
import { walk } from '../support/walk.ts';

// The hub as Cloudflare runs it: the real Worker in workerd, its database a real libSQL server with some 60 clauses.
const folder = join(process.cwd(), '.data/test-worker');
const tree = join(folder, 'tree');
const running: Running[] = [];
let server: Running;
let worker: Running;

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  copyTree(tree);
  server = await startLibsqlServer(join(folder, 'libsql'), await freePort());
  running.push(server);
  const db = await openDatabase({ url: server.url });
  await storeSmallCollection(db);
  db.$client.close();
  const env = { LIBSQL_URL: server.url, HUB_DATA: folder };
  const publish = ['functions/cli/hub.server.ts', 'publish', '--target', 'cloudflare'];
  await run('node', publish, { env, cwd: tree });
  // However busy the machine is: only the last tests look at how long a database is waited for.
  const variables = { LIBSQL_URL: server.url, HUB_DATABASE_LIMIT: '5000' };
  worker = await startWorker(await freePort(), variables, tree);
  running.push(worker);
});

afterAll(() => Promise.all(running.map((program) => program.stop())));

const get = (path: string) => fetch(`${worker.url}${path}`);

it('is well, and its database answers', async () => {
  const answer = await get('/api/health');
  expect(await answer.json()).toMatchObject({ status: 'ok', database: 'ok' });
});

it('finds clauses with facets', async () => {
  const answer = await get('/api/clauses?q=telework&perPage=3&country=US');
  const list = (await answer.json()) as {
    items: unknown[];
    total: number;
    facets: Record<string, unknown[]>;
  };
  expect(list.total).toBeGreaterThan(3);
  expect(v.parse(v.array(Clause), list.items)).toHaveLength(3);
  expect(list.facets.theme?.length).toBeGreaterThan(1);
});

it('reads a question as the search on the device does', async () => {
  const answer = await get('/api/clauses?q=who%20pays%20for%20telewrok%20and%20zzgrmblf');
  const { total, query } = (await answer.json()) as { total: number; query: unknown };
  expect(total).toBeGreaterThan(3);
  expect(query).toEqual({
    read: 'who pays for telework and zzgrmblf',
    without: ['zzgrmblf'],
    replaced: [{ typed: 'telewrok', meant: 'telework' }],
  });
});

it('streams the dumps', async () => {
  const lines = (await (await get('/api/clauses.jsonl?country=DE')).text()).trimEnd().split('\n');
  for (const line of lines) v.parse(Clause, JSON.parse(line));
  expect(
    (await (await get('/api/clauses.csv?country=DE')).text()).split('\r\n').length,
  ).toBeGreaterThan(lines.length);
});

describe('every route', () => {
  it.each([
    ['/', 200],
    ['/en/', 200],
    ['/fr/report/', 200],
    ['/es/report/data-rights/', 200],
    ['/pt/clauses/', 200],
    ['/en/clauses/model-monitoring-guarantee/', 200],
    ['/en/clauses/topic/monitoring/', 200],
    ['/en/clauses/find/?q=cameras', 200],
    ['/en/clauses/never-was/', 404],
    ['/en/about/', 200],
    ['/en/nowhere/', 404],
    ['/nowhere', 404],
    ['/sitemap.xml', 200],
    ['/robots.txt', 200],
    ['/data/clauses.csv', 200],
    ['/data/clauses.jsonl', 200],
    ['/search/manifest.json', 200],
    ['/api/clauses/model-monitoring-guarantee', 200],
    ['/api/clauses/never-was', 404],
    ['/api/agreements/never-was', 404],
    ['/api/feeds/fr/feed.atom', 200],
    ['/api/feeds/fr/data-rights/feed.atom', 200],
    ['/api/openapi.json', 200],
    ['/api/clauses?kind=poem', 400],
    ['/api/nowhere', 404],
  ])('%s answers %i with the security headers', async (path, status) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    const own = ['Content-Security-Policy', 'Cross-Origin-Resource-Policy'];
    for (const [name, value] of Object.entries(securityHeaders)) {
      if (!own.includes(name)) expect(answer.headers.get(name), name).toBe(value);
    }
    expect(answer.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
    expect(answer.headers.get('Content-Security-Policy')).not.toContain(', default-src');
    await answer.body?.cancel();
  });
});

describe('static files', () => {
  const built = join(tree, '.svelte-kit/cloudflare/current/site');

  it('have few rules of headers, by which each page may start its own script', async () => {
    expectFewRules(readFileSync(join(built, '_headers'), 'utf8'));
    const pages = Object.entries(findInlineScripts(built));
    expect(pages.length).toBeGreaterThan(60);
    for (const [path, hashes] of pages) {
      const answer = await get(path);
      await answer.body?.cancel();
      const policy = answer.headers.get('Content-Security-Policy') ?? '';
      for (const hash of hashes) expect(policy, path).toContain(`'${hash}'`);
    }
  });

  it('refuse what is sent to them', async () => {
    for (const path of ['/en/report/', '/en/clauses/', '/data/clauses.csv', '/nowhere'])
      expect((await fetch(`${worker.url}${path}`, { method: 'POST' })).status, path).toBe(405);
  });

  it('may be read by programs of other sites below /data/, each with its type', async () => {
    const types = { 'clauses.jsonl': 'application/jsonl', 'schemas/dif.json': 'application/json' };
    for (const [file, type] of Object.entries(types)) {
      const answer = await get(`/data/${file}`);
      await answer.body?.cancel();
      expect(answer.headers.get('Content-Type'), file).toContain(type);
      expect(answer.headers.get('Access-Control-Allow-Origin'), file).toBe('*');
      const asked = await fetch(`${worker.url}/data/${file}`, { method: 'OPTIONS' });
      expect(asked.status, file).toBe(204);
    }
  });
});

describe('an agreement given to the Worker', () => {
  const origin = () => worker.url;
  const request = (path: string, init: RequestInit = {}) => fetch(`${origin()}/api${path}`, init);
  const statusOf = async (path: string) => {
    const answer = await get(path);
    await answer.body?.cancel();
    return answer.status;
  };
  const statusAfterAWhile = (path: string, status: number) =>
    vi.waitFor(
      async () => {
        expect(await statusOf(path)).toBe(status);
      },
      { timeout: 20_000, interval: 500 },
    );

  it('is stored with its document, decided, shown at once, and gone with 410 when withdrawn', async () => {
    const db = await openDatabase({ url: server.url });
    const { headers } = await signInModerator(db, 'Ana');
    const signedIn = { ...headers, Origin: origin() };
    const sent = await sendOne({ request }, {}, smallPdf);
    const path = `/moderation/submissions/${sent.id}`;
    const claim = await request(`${path}/claim`, sending('POST', {}, signedIn));
    const { version } = (await claim.json()) as { version: number };
    const document = await request(`${path}/document`, { headers: signedIn });
    expect(await document.text()).toBe(await smallPdf.text());
    const decision = { version, clauses: [{ id: 0, decision: 'accept' }] };
    const decided = await request(`${path}/decide`, sending('POST', decision, signedIn));
    const { clauses } = (await decided.json()) as { clauses: { slug: string }[] };
    const slug = clauses[0]?.slug ?? '';
    expect(await statusOf(`/en/clauses/${slug}/`)).toBe(200);
    expect(await statusOf(`/api/clauses/${slug}`)).toBe(200);
    const withdrawal = sending('POST', {}, bearer(sent.receipt));
    expect((await request(`/submissions/${sent.id}/withdraw`, withdrawal)).status).toBe(200);
    expect(await statusOf(`/en/clauses/${slug}/`)).toBe(410);
    expect(await statusOf(`/api/clauses/${slug}`)).toBe(410);
    expect((await request(`${path}/document`, { headers: signedIn })).status).toBe(404);
    const address = 'model-monitoring-guarantee';
    expect(await statusOf(`/fr/clauses/${address}/`)).toBe(200);
    const reason = sending('POST', { reason: 'A test.' }, signedIn);
    expect((await request(`/moderation/clauses/${address}/unpublish`, reason)).status).toBe(204);
    await statusAfterAWhile(`/fr/clauses/${address}/`, 410);
    for (const list of ['/fr/clauses/topic/monitoring/', '/data/clauses.jsonl']) {
      const answer = await get(list);
      expect(answer.status, list).toBe(200);
      expect(await answer.text(), list).not.toContain(address);
    }
    db.$client.close();
  });
});

it('takes an agreement the whole way: sent, decided by a moderator, found, withdrawn, gone', async () => {
  const origin = worker.url.replace('127.0.0.1', 'localhost');
  const { tokenHash, offered, link } = newInvitation(origin, { name: 'Ana' });
  const db = await openDatabase({ url: server.url });
  await invitations.insert(db, tokenHash, offered);
  db.$client.close();
  const browser = await launchBrowser();
  await walk(browser, { origin, invitation: link, title: 'Agreement of the ferry' });
  await browser.close();
}, 240_000);

it('answers 503 and keeps its pages while the database says nothing, and goes on when it does', async () => {
  void server.stop('SIGSTOP');
  for (const path of ['/api/health', '/api/clauses', '/en/clauses/never-was/'])
    expect((await get(path)).status, path).toBe(503);
  for (const path of ['/fr/', '/fr/clauses/', '/fr/clauses/model-telework-guarantee/'])
    expect((await get(path)).status, path).toBe(200);
  void server.stop('SIGCONT');
  await vi.waitFor(
    async () => {
      expect((await get('/api/health')).status).toBe(200);
    },
    { timeout: 60_000, interval: 500 },
  );
});

it('answers 503 and keeps its pages when the database stops', async () => {
  await server.stop();
  expect((await get('/api/health')).status).toBe(503);
  expect((await get('/api/clauses')).status).toBe(503);
  expect((await get('/fr/clauses/')).status).toBe(200);
  expect((await get('/en/clauses/find/?q=cameras')).status).toBe(200);
});
