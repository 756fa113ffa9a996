import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import type { Running } from '#functions/cli/programs.server.ts';
import type { RequestLine } from '#functions/hosting/request-line.ts';
import { copyFreshData, startHub } from '../support/servers.ts';

// What a hub as it was built writes of the requests that it answers, and counts for who has the token.

const token = 'a-token-of-the-operator';
const data = copyFreshData();
let hub: Running;
beforeAll(async () => {
  const settings = { HUB_METRICS_TOKEN: token };
  hub = await startHub({ origin: inject('origin'), data, settings });
});
afterAll(() => hub.stop());

const ask = (path: string, init?: RequestInit) => fetch(`${hub.url}${path}`, init);

/** The text of the log, once a line with this request id is in it. */
async function logWith(id: string): Promise<string> {
  const folder = join(data, 'log');
  for (;;) {
    const text = readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('');
    if (text.includes(id)) return text;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

it('has a line for what a program answered, by its pattern, and none for what was read', async () => {
  const asked = [
    '/api/clauses?q=cassandra',
    '/api/clauses/model-monitoring-guarantee',
    '/en/clauses/never-was-cassandra/',
    '/en/clauses/find/?q=cassandra',
    '/en/clauses/model-monitoring-guarantee/',
    '/en/',
    '/cassandra.png',
    '/api/health',
  ];
  let id = '';
  for (const path of asked) {
    const answer = await ask(path);
    await answer.arrayBuffer();
    id = answer.headers.get('X-Request-Id') ?? '';
  }
  const text = await logWith(id);
  const lines = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as RequestLine);
  expect(lines.map(({ method, route, status }) => `${method} ${route} ${status}`)).toEqual([
    'GET /api/clauses 200',
    'GET /api/clauses/:slug 200',
    'GET /[locale]/clauses/[slug] 404',
    'GET /[locale]/clauses/find 200',
    'GET none 404',
    'GET /api/health 200',
  ]);
  expect(text).not.toContain('cassandra');
  expect(text).not.toContain('model-monitoring-guarantee');
  expect(text).not.toContain('127.0.0.1');
  for (const line of lines) expect(line.requestId).toMatch(/^[0-9a-f-]{36}$/);
});

it('tells its figures to who has the token, and nobody else that there are any', async () => {
  for (const Authorization of ['', 'Bearer guessed']) {
    const answer = await ask('/metrics', { headers: { Authorization } });
    const other = await ask('/nothing-at-all', { headers: { Authorization } });
    expect(answer.status).toBe(404);
    expect(answer.headers.get('Content-Type')).toBe(other.headers.get('Content-Type'));
    expect(await answer.text()).not.toContain('hub_');
  }
  const answer = await ask('/metrics', { headers: { Authorization: `Bearer ${token}` } });
  expect(answer.headers.get('Content-Type')).toContain('text/plain');
  const figures = await answer.text();
  expect(figures).toContain('hub_database_up 1');
  expect(figures).toMatch(
    /hub_requests_total\{method="GET",route="\/api\/health",status="200"\} 1\n/,
  );
  expect(figures).toMatch(/hub_requests_total\{method="GET",route="file",status="200"\} \d+/);
  expect(figures).toContain('hub_reports_open 0');
  expect(figures).toMatch(/hub_database_seconds 0\.\d+/);
  expect(figures).toMatch(
    /hub_built_timestamp_seconds 1\.\d+e\+9|hub_built_timestamp_seconds \d{10}/,
  );
  expect(figures).toContain('hub_backup_timestamp_seconds 0');
});
