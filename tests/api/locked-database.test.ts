import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openDatabase, type Database } from '#db/client.server.ts';
import * as v from 'valibot';
import { prepare, temporaryFolder } from '../support/database.ts';
import { holdLock } from '../support/other-program.ts';
import { newId, save } from '../support/saved-items.ts';
import { apiOn, type TestApi } from '../support/submissions.ts';

// What a second program does to the database file beside the running hub.

/** The API on a database file of its own, which gives a write up after `writing` milliseconds. */
async function hubOn({ writing = 60_000 } = {}) {
  const folder = temporaryFolder();
  const file = join(folder, 'hub.db');
  const limits = { reading: 5000, writing };
  const db = await openDatabase({ url: `file:${file}`, create: true, limits });
  onTestFinished(() => {
    db.$client.close();
  });
  await prepare(db);
  return { folder, file, db, api: apiOn(db, folder) };
}

const countItems = async (db: Database) =>
  Number((await db.$client.execute('SELECT count(*) AS n FROM saved_items')).rows[0]?.n);

it('lets writes wait for a lock of another program, and loses none then or later', async () => {
  const { file, db, api } = await hubOn();
  const { letGo } = await holdLock(file);
  const waiting = Array.from({ length: 5 }, () => save(api));
  // Reading goes on meanwhile, time and again.
  for (let count = 0; count < 20; count += 1)
    expect((await api.request('/clauses?perPage=1')).status).toBe(200);
  await letGo();
  const answers = await Promise.all([...waiting, ...Array.from({ length: 20 }, () => save(api))]);
  expect(answers.map(({ status }) => status)).toEqual(Array(25).fill(201));
  expect(await countItems(db)).toBe(25);
});

it('says 503 and when to try again while the lock is held too long, and writes once it is let go', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const { file, db, api } = await hubOn({ writing: 300 });
  await save(api);
  const { letGo } = await holdLock(file);
  for (const answer of await Promise.all([save(api), save(api)])) {
    expect(answer.status).toBe(503);
    expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({
      type: expect.stringContaining('unavailable') as string,
    });
  }
  await letGo();
  expect((await save(api)).status).toBe(201);
  expect(await countItems(db)).toBe(2);
});

const Health = v.object({ status: v.string(), database: v.string() });
async function healthOf({ request }: Pick<TestApi, 'request'>) {
  const answer = await request('/health');
  return [answer.status, v.parse(Health, await answer.json()).database];
}

it('acknowledges nothing once the file was deleted, and makes none in its place', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const { file, api } = await hubOn();
  expect((await save(api)).status).toBe(201);
  for (const part of ['', '-wal', '-shm']) rmSync(`${file}${part}`);
  expect((await save(api)).status).toBe(503);
  expect(await healthOf(api)).toEqual([503, 'unavailable']);
  expect(existsSync(file)).toBe(false);
});

it('uses another file that was put in place of its own', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const { folder, file, api, db } = await hubOn();
  await db.$client.execute('PRAGMA wal_checkpoint(TRUNCATE)');
  const other = join(folder, 'other.db');
  copyFileSync(file, other);
  const id = newId();
  expect((await save(api, id)).status).toBe(201);
  for (const part of ['-wal', '-shm']) rmSync(`${file}${part}`);
  renameSync(other, file);
  expect((await api.request(`/saved/${id}`)).status).toBe(404);
  expect((await save(api)).status).toBe(201);
  expect(await healthOf(api)).toEqual([200, 'ok']);
  expect(await countItems(db)).toBe(1);
});

it('acknowledges no write during which the file went', async () => {
  const { folder, file, db } = await hubOn();
  const written = db.write(async () => {
    const answer = db.$client.execute(
      "INSERT INTO settings (name, value) VALUES ('late', 'write') RETURNING name",
    );
    renameSync(file, join(folder, 'moved.db'));
    return answer;
  });
  await expect(written).rejects.toThrow('no database');
});

it('says of a schema of an earlier version that it is not well', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const { api, db } = await hubOn();
  expect(await healthOf(api)).toEqual([200, 'ok']);
  await db.$client.execute('UPDATE __drizzle_migrations SET created_at = created_at - 1');
  expect(await healthOf(api)).toEqual([503, 'unavailable']);
  expect((await api.request('/clauses')).status).toBe(503);
});
