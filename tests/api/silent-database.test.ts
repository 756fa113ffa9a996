import { writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openDatabase, type Database } from '#db/client.server.ts';
import { startLibsqlServer } from '#functions/cli/programs.server.ts';
import { serve } from '#functions/hosting/serve.server.ts';
import { prepare, temporaryFolder } from '../support/database.ts';
import { freePort } from '../support/ports.ts';
import { startSilentServer } from '../support/silent-server.ts';
import { apiOn } from '../support/submissions.ts';

// A database that takes connections and never answers. Nothing here may wait for it for long: without a limit of its own
// each request would take five minutes.
const longestMilliseconds = 10_000;

/** The hub's own server and API on a database, with every other path answered as a file of the build would be. */
async function serveOn(db: Database): Promise<string> {
  const folder = temporaryFolder();
  const { request } = apiOn(db, folder);
  const handler = (incoming: IncomingMessage, response: ServerResponse) => {
    const { url = '/' } = incoming;
    if (!url.startsWith('/api/')) return void response.end('a page of the build');
    void request(url.replace('/api', '')).then(async (answer) => {
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(await answer.text());
    });
  };
  Object.assign(globalThis, { handlerOfTest: handler });
  writeFileSync(join(folder, 'handler.js'), 'export const handler = globalThis.handlerOfTest;');
  writeFileSync(join(folder, 'page-policies.json'), '{}');
  const port = await freePort();
  const { server } = await serve({ folder, host: '127.0.0.1', port });
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${port}`;
}

/** Asks and resolves to the status and the milliseconds it took. */
async function ask(url: string) {
  const begun = performance.now();
  const answer = await fetch(url);
  await answer.arrayBuffer();
  return { status: answer.status, milliseconds: performance.now() - begun };
}

const pages = ['/', '/en/', '/en/clauses/one/', '/fr/clauses/topic/telework/', '/search/a.json'];

it('holds up neither pages nor files, and is said to be silent, by however many requests', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const silent = await startSilentServer();
  onTestFinished(silent.stop);
  const db = await openDatabase({ url: silent.url });
  const hub = await serveOn(db);
  const expected = [...pages.map(() => 200), 503, 503];
  const paths = [...pages, '/api/health', '/api/clauses'];
  for (let round = 0; round < 2; round += 1) {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => paths)
        .flat()
        .map((path) => ask(`${hub}${path}`)),
    );
    const longest = Math.max(...answers.map(({ milliseconds }) => milliseconds));
    expect(longest).toBeLessThan(longestMilliseconds);
    for (let index = 0; index < answers.length; index += paths.length)
      expect(answers.slice(index, index + paths.length).map(({ status }) => status)).toEqual(
        expected,
      );
  }
});

it('is used again once it answers again', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const server = await startLibsqlServer(temporaryFolder(), await freePort());
  onTestFinished(() => server.stop());
  const own = await openDatabase({ url: server.url, limits: { reading: 60_000, writing: 60_000 } });
  await prepare(own);
  const db = await openDatabase({ url: server.url });
  const { request } = apiOn(db, temporaryFolder());
  const healthy = async (status: number) => {
    await vi.waitFor(
      async () => {
        expect((await request('/health')).status).toBe(status);
      },
      { timeout: 60_000, interval: 100 },
    );
  };
  await healthy(200);
  // A program that is stopped so still has its connections taken in by the system, and says nothing.
  void server.stop('SIGSTOP');
  const answer = await request('/clauses');
  expect(answer.status).toBe(503);
  expect(answer.headers.get('Retry-After')).not.toBeNull();
  void server.stop('SIGCONT');
  await healthy(200);
  expect((await request('/clauses')).status).toBe(200);
});
