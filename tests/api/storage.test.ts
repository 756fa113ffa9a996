import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import type { Database } from '#db/client.server.ts';
import { ProblemBody } from '#domain/problem.ts';
import * as v from 'valibot';
import { emptyDatabase, temporaryFolder } from '../support/database.ts';
import { newId, save } from '../support/saved-items.ts';
import {
  apiOn,
  formOf,
  prove,
  sending,
  signInModerator,
  submissionOf,
  type TestApi,
} from '../support/submissions.ts';

// Where there is no room, or no place, for what people send.

/** Sends a submission with a document of so many bytes; resolves to the answer. */
async function send(api: TestApi, bytes: number, headers: Record<string, string> = {}) {
  const document = new Blob(['%PDF-1.7\n', 'x'.repeat(bytes - 9)]);
  const body = formOf({ submission: submissionOf(), document, proof: await prove(api) });
  return api.request('/submissions', { method: 'POST', body, headers });
}

const problemIn = async (answer: Response) => {
  const { type, detail } = v.parse(ProblemBody, await answer.json());
  return { status: answer.status, kind: type.split('#problem-')[1], detail };
};

const countOf = async (db: Database, table: string) =>
  Number((await db.$client.execute(`SELECT count(*) AS n FROM ${table}`)).rows[0]?.n);

it('keeps documents and saved items of people up to what the operator allows, together', async () => {
  const db = await emptyDatabase();
  const api = apiOn(db, temporaryFolder(), { storageLimit: 10_000 });
  const id = newId();
  expect((await save(api, id, 4000)).status).toBe(201);
  expect((await send(api, 5000)).status).toBe(201);
  expect(await problemIn(await save(api, newId(), 2000))).toMatchObject({
    status: 507,
    kind: 'storage-full',
    detail: expect.stringContaining('tell the operator') as string,
  });
  expect(await problemIn(await send(api, 2000))).toMatchObject({ status: 507 });
  expect([await countOf(db, 'saved_items'), await countOf(db, 'documents')]).toEqual([1, 1]);
  // What is there can be made smaller or stay as large, not larger; a moderator is no stranger.
  const next = (version: number, bytes: number) => {
    const ciphertext = Buffer.alloc(bytes, 8).toString('base64');
    const authorization = `Bearer ${Buffer.alloc(32, 1).toString('base64url')}`;
    return api.request(
      `/saved/${id}`,
      sending('PUT', { version, ciphertext }, { Authorization: authorization }),
    );
  };
  expect((await next(2, 4000)).status).toBe(200);
  expect((await next(3, 6000)).status).toBe(507);
  expect((await send(api, 2000, (await signInModerator(db, 'Ana')).headers)).status).toBe(201);
});

it('says that documents cannot be kept when their folder is none, and stores nothing', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const db = await emptyDatabase();
  const notAFolder = join(temporaryFolder(), 'documents');
  writeFileSync(notAFolder, '');
  const answer = await send(apiOn(db, notAFolder), 1000);
  expect(answer.headers.get('Retry-After')).not.toBeNull();
  expect(await problemIn(answer)).toMatchObject({
    status: 503,
    kind: 'documents-unavailable',
    detail: expect.stringContaining('without the document') as string,
  });
  expect(await countOf(db, 'submissions')).toBe(0);
  expect(warn).toHaveBeenCalled();
});

it('answers 503 when the disk of the database is full, and goes on when it is not', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const db = await emptyDatabase();
  const api = apiOn(db, temporaryFolder());
  expect((await save(api, newId(), 100_000)).status).toBe(201);
  await db.$client.execute('PRAGMA max_page_count = 1');
  const answers = [];
  for (let count = 0; count < 3; count += 1) answers.push(await save(api, newId(), 200_000));
  expect(answers.map(({ status }) => status)).toEqual([503, 503, 503]);
  await db.$client.execute('PRAGMA max_page_count = 1000000');
  expect((await save(api, newId(), 200_000)).status).toBe(201);
  expect(await countOf(db, 'saved_items')).toBe(2);
});
