import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { openDatabase, type Database } from '#db/client.server.ts';
import { limits } from '#domain/limits.ts';
import { maxAdditionBytes } from '#domain/tools/additions.ts';
import { maxSavedBytes } from '#domain/tools/saved.ts';
import { prepare } from '../support/database.ts';
import {
  apiOn,
  bearer,
  proposal,
  prove,
  sendOne,
  signInModerator,
  submissionOf,
  type TestApi,
} from '../support/submissions.ts';

// The largest form that each route takes costs at most two seconds of the processor (1.3 where nothing else runs) and holds
// up no other request; the limits here are large, so that a busy machine does not decide.

const most = { processor: 6000, delay: 15_000 };

type Route = { method: string; path: string };

let db: Database;
let api: TestApi;
let routes: Route[];
let headers: Record<string, string>;
let sentId: string;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'clause-hub-'));
  db = await openDatabase({ url: `file:${join(folder, 'hub.db')}`, create: true });
  await prepare(db);
  api = apiOn(db, join(folder, 'documents'));
  const { paths } = (await (await api.request('/openapi.json')).json()) as {
    paths: Record<string, Record<string, unknown>>;
  };
  routes = Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => ({
      method: method.toUpperCase(),
      path: path.replace('/api', ''),
    })),
  );
  const sent = await sendOne(api);
  const { headers: cookie } = await signInModerator(db, 'Ana');
  sentId = sent.id;
  headers = { ...bearer(sent.receipt), ...cookie, 'Content-Type': 'application/json' };
});

/** Bytes that the body of a route may have. */
function allowed({ method, path }: Route): number {
  if (path === '/submissions') return limits.jsonBytes;
  if (path.endsWith('/decide')) return limits.jsonBytes;
  if (method === 'PATCH') return limits.jsonBytes;
  if (path.endsWith('/additions') && method === 'POST') return (maxAdditionBytes * 4) / 3 + 1000;
  if (path.endsWith('/correct')) return limits.correctionBytes;
  return path.startsWith('/saved') ? (maxSavedBytes * 4) / 3 + 1000 : limits.bodyBytes;
}

const list = (item: string, bytes: number) =>
  `[${new Array(Math.floor((bytes - 2000) / (item.length + 1))).fill(item).join(',')}]`;
const withClauses = (clauses: string) =>
  JSON.stringify({ ...submissionOf(), version: 1, ask: false }).replace(
    /"clauses":\[.*?\](?=,"consent)/s,
    `"clauses":${clauses}`,
  );
const text = 'The employer shall inform the union in writing before any change is made. ';
const whole = Math.floor(limits.textBytes / limits.clauses);

/** Bodies of a size, each the worst for something else that reads it. */
const forms: Record<string, (bytes: number) => string> = {
  'a list of many topics': (bytes) =>
    withClauses(
      JSON.stringify([proposal()]).replace('["monitoring"]', list('"monitoring"', bytes)),
    ),
  'many clauses': (bytes) => withClauses(list('{}', bytes)),
  'many numbers of clauses': (bytes) =>
    `{"version":1,"ask":false,"clauses":${list('{"id":1,"decision":"accept"}', bytes)}}`,
  'many numbers': (bytes) => `{"clauses":${list('1', bytes)}}`,
  'all clauses with all their text': (bytes) =>
    withClauses(
      JSON.stringify(
        Array.from({ length: Math.min(limits.clauses, Math.floor(bytes / (whole + 400))) }, () =>
          proposal({ text: text.repeat(whole / text.length) }),
        ),
      ),
    ),
  'one long text': (bytes) =>
    JSON.stringify({ ...submissionOf(), contact: `a@${'a.'.repeat(bytes / 2 - 2000)}` }),
  'one long text of dots': (bytes) =>
    JSON.stringify({
      ...submissionOf(),
      agreement: { title: '.'.repeat(bytes - 2000), sourceUrl: 'https://'.repeat(9) },
    }),
  'many fields': (bytes) =>
    `{${Array.from({ length: bytes / 14 }, (_, at) => `"${at}":0`).join(',')}}`,
  'one field again and again': (bytes) =>
    `{${new Array(Math.floor(bytes / 9)).fill('"note":0').join(',')}}`,
  'lists in lists': (bytes) => '['.repeat(bytes / 2) + ']'.repeat(bytes / 2),
  'objects in objects': (bytes) => '{"a":'.repeat(bytes / 6 - 1) + '1' + '}'.repeat(bytes / 6 - 1),
  'an answer in ciphertext': (bytes) =>
    JSON.stringify({
      version: 2,
      id: 'A'.repeat(22),
      kind: 'brief',
      ciphertext: 'A'.repeat(Math.floor((bytes - 2000) / 4) * 4),
    }),
};

const addressOf = (path: string) => path.replace('{id}', sentId).replaceAll(/\{\w+\}/g, 'en');

async function measure(work: () => Promise<Response>) {
  const cpu = process.cpuUsage();
  const answer = work();
  const start = performance.now();
  await api.request('/health');
  const delay = performance.now() - start;
  const { status } = await answer;
  const { user, system } = process.cpuUsage(cpu);
  return { status, processor: (user + system) / 1000, delay };
}

function requireQuick(found: Awaited<ReturnType<typeof measure>>, name: string) {
  expect(found.status, name).toBeLessThan(500);
  expect(found.processor, `${name}: milliseconds of the processor`).toBeLessThan(most.processor);
  expect(found.delay, `${name}: milliseconds another request waited`).toBeLessThan(most.delay);
}

const isWriting = ({ method }: Route) => ['POST', 'PUT', 'PATCH', 'DELETE'].includes(method);

it.each(Object.entries(forms))('is answered quickly by every route: %s', async (name, form) => {
  for (const route of routes.filter(isWriting)) {
    if (route.path === '/submissions') continue;
    const body = form(allowed(route));
    expect(body.length).toBeLessThanOrEqual(allowed(route));
    const found = await measure(() =>
      api.request(addressOf(route.path), { method: route.method, headers, body }),
    );
    requireQuick(found, `${route.method} ${route.path} with ${name}`);
  }
});

it.each(Object.entries(forms))('is answered quickly as a submission: %s', async (name, form) => {
  const body = new FormData();
  body.set('submission', form(limits.jsonBytes).replace(',"version":1,"ask":false', ''));
  body.set('proof', await prove(api));
  if (name.includes('text')) {
    body.set('document', new Blob([`%PDF-1.7\n${' '.repeat(limits.documentBytes - 20)}`]), 'a');
  }
  const found = await measure(() => api.request('/submissions', { method: 'POST', body }));
  requireQuick(found, name);
  if (name.startsWith('all clauses')) expect(found.status).toBe(201);
});

const boundary = 'x';
const part = (name: string, content: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${content}\r\n`;

it.each([
  ['parts', part('a', '').repeat(limits.requestBytes / part('a', '').length - 1)],
  ['lines that begin like a boundary', part('a', '\r\n--'.repeat(limits.requestBytes / 4 - 100))],
  ['one header', `--${boundary}\r\nContent-Disposition: ${'a'.repeat(limits.requestBytes - 100)}`],
  ['headers', `--${boundary}\r\n${'a: b\r\n'.repeat(limits.requestBytes / 6 - 100)}`],
])('is answered quickly when a form is made of %s', async (name, body) => {
  const type = { 'Content-Type': `multipart/form-data; boundary=${boundary}` };
  const found = await measure(() =>
    api.request('/submissions', {
      method: 'POST',
      headers: type,
      body: `${body}--${boundary}--\r\n`,
    }),
  );
  requireQuick(found, name);
});

it('is read by no route beyond what it takes', async () => {
  for (const route of routes.filter(isWriting)) {
    const isForm = route.path === '/submissions' && route.method === 'POST';
    const bytes = isForm ? limits.requestBytes : allowed(route);
    const body = 'x'.repeat(bytes + 3000);
    const answer = await api.request(addressOf(route.path), {
      method: route.method,
      headers: { ...headers, 'Content-Length': String(body.length) },
      body,
    });
    expect([route, answer.status]).toEqual([route, 413]);
  }
});
