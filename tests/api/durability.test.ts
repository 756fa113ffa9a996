import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openDatabase, type Database } from '#db/client.server.ts';
import { Sent, SentSubmission } from '#domain/submission/submission.ts';
import { startLibsqlServer, startProgram, type Running } from '#functions/cli/programs.server.ts';
import { bundleApiServer } from '../support/api-program.ts';
import { prepare } from '../support/database.ts';
import { freePort } from '../support/ports.ts';
import { rounds } from '../support/rounds.ts';
import { apiOn, bearer, formOf, prove, smallPdf, submissionOf } from '../support/submissions.ts';

const kills = rounds('kills', 30);
const senders = 4;
/** Acknowledged submissions after which the next kill comes, in the midst of the others. */
const acknowledgedPerKill = 6;

const folder = mkdtempSync(join(tmpdir(), 'clause-hub-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Milliseconds: what is looked at here is what was acknowledged, however busy the machine is. */
const limits = { reading: 60_000, writing: 60_000 };

type Ask = (path: string, init?: RequestInit) => Promise<Response>;

/** Sends until the hub no longer answers; `kill` is called once enough were acknowledged. */
async function sendUntilKilled(ask: Ask, kill: () => Promise<void>): Promise<Sent[]> {
  const acknowledged: Sent[] = [];
  let killed: Promise<void> | undefined;
  const sendOn = async () => {
    while (killed === undefined) {
      try {
        const proof = await prove({ request: ask });
        const body = formOf({ submission: submissionOf(), document: smallPdf, proof });
        const answer = await ask('/submissions', { method: 'POST', body });
        if (answer.status === 201) acknowledged.push(v.parse(Sent, await answer.json()));
        if (acknowledged.length >= acknowledgedPerKill) killed ??= kill();
      } catch {
        // What was not answered was not acknowledged.
      }
    }
  };
  await Promise.all(Array.from({ length: senders }, sendOn));
  await killed;
  return acknowledged;
}

/** Every acknowledged submission is there, and nothing that is there is half written. */
async function expectAll(
  { db, documents }: { db: Database; documents: string },
  acknowledged: Sent[],
): Promise<void> {
  const { request } = apiOn(db, documents);
  const views = await Promise.all(
    acknowledged.map(async ({ id, receipt }) => {
      const answer = await request(`/submissions/${id}`, { headers: bearer(receipt) });
      return v.parse(SentSubmission, await answer.json());
    }),
  );
  console.info(`${kills} kills, ${acknowledged.length} acknowledged, ${views.length} found`);
  expect(views.filter(({ document }) => document === null)).toEqual([]);
  const { rows } = await db.$client.execute(`SELECT s.id FROM submissions s WHERE
    (SELECT count(*) FROM proposals p WHERE p.submission_id = s.id) <> 1 OR
    (SELECT count(*) FROM log l WHERE l.submission_id = s.id) <> 1`);
  expect(rows).toEqual([]);
  const kept = new Set(readdirSync(documents));
  const { rows: named } = await db.$client.execute('SELECT key FROM documents');
  expect(named.filter(({ key }) => !kept.has(key as string))).toEqual([]);
  const { rows: noted } = await db.$client.execute('SELECT key FROM loose_documents');
  const known = new Set([...named, ...noted].map(({ key }) => key));
  expect([...kept].filter((file) => !known.has(file.replace('.part', '')))).toEqual([]);
}

/** Sends 200 at once, some of them twice with their key: none is lost, none is doubled. */
async function sendAtOnce(db: Database): Promise<void> {
  const api = apiOn(db, join(folder, 'none'));
  const { rows: before } = await db.$client.execute('SELECT count(*) AS n FROM submissions');
  const bodies = await Promise.all(
    Array.from({ length: 200 }, async () => ({
      key: crypto.randomUUID(),
      proof: await prove(api),
    })),
  );
  const send = async ({ key, proof }: (typeof bodies)[number]) => {
    const body = formOf({ submission: submissionOf(), proof });
    const headers = { 'Idempotency-Key': key };
    const answer = await api.request('/submissions', { method: 'POST', headers, body });
    return v.parse(Sent, await answer.json()).id;
  };
  const ids = await Promise.all([...bodies, ...bodies.slice(0, 20)].map(send));
  expect(new Set(ids).size).toBe(200);
  const { rows } = await db.$client.execute('SELECT count(*) AS n FROM submissions');
  expect(Number(rows[0]?.n) - Number(before[0]?.n)).toBe(200);
}

describe('the embedded database', () => {
  const url = `file:${join(folder, 'hub.db')}`;
  const documents = join(folder, 'documents');
  let db: Database;
  beforeAll(async () => {
    db = await openDatabase({ url, create: true });
    await prepare(db);
  });
  afterAll(() => {
    db.$client.close();
  });

  it('takes 200 submissions at once', { timeout: 900_000 }, () => sendAtOnce(db));

  it(
    `keeps what was acknowledged when the hub is killed ${kills} times`,
    { timeout: kills * 30_000 },
    async () => {
      db.$client.close();
      const program = await bundleApiServer(join(process.cwd(), '.data/test-api'));
      const acknowledged: Sent[] = [];
      for (let round = 0; round < kills; round += 1) {
        const port = await freePort();
        const hub = await startProgram('node', [program, String(port), url, documents], {
          url: `http://127.0.0.1:${port}`,
          path: '/api/health',
        });
        const ask: Ask = (path, init) => fetch(`${hub.url}/api${path}`, init);
        acknowledged.push(...(await sendUntilKilled(ask, () => hub.stop('SIGKILL'))));
      }
      db = await openDatabase({ url });
      expect(acknowledged.length).toBeGreaterThanOrEqual(kills * acknowledgedPerKill);
      await expectAll({ db, documents }, acknowledged);
    },
  );
});

describe('a libSQL server', () => {
  const documents = join(folder, 'documents-of-server');
  let server: Running;
  let db: Database;
  let port: number;
  const start = () => startLibsqlServer(join(folder, 'libsql'), port);
  beforeAll(async () => {
    port = await freePort();
    server = await start();
    db = await openDatabase({ url: server.url, limits });
    await prepare(db);
  });
  afterAll(() => server.stop());

  it('takes 200 submissions at once', { timeout: 900_000 }, () => sendAtOnce(db));

  it(
    `keeps what was acknowledged when it is killed ${kills} times`,
    { timeout: kills * 30_000 },
    async () => {
      vi.spyOn(console, 'warn').mockImplementation(() => undefined);
      const acknowledged: Sent[] = [];
      for (let round = 0; round < kills; round += 1) {
        const { request } = apiOn(db, documents);
        acknowledged.push(...(await sendUntilKilled(request, () => server.stop('SIGKILL'))));
        server = await start();
      }
      await expectAll({ db, documents }, acknowledged);
    },
  );
});
