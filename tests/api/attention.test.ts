import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import type { Database } from '#db/client.server.ts';
import { storeClauses } from '#db/import/store.server.ts';
import { countOpenReports, countSubmissions, noteBackup } from '#db/queries/watch.ts';
import { clauses } from '#db/schema/clauses.ts';
import { moderators } from '#db/schema/moderators.ts';
import { backUp } from '#functions/cli/backups.server.ts';
import { waitingReport } from '#functions/cli/waiting-report.ts';
import { findAttention } from '#functions/http/attention.ts';
import { clauseRecord, emptyDatabase, temporaryFolder, vocabularies } from '../support/database.ts';
import { apiOn, sendOne } from '../support/submissions.ts';

const at = (day: number, hour = 0) => new Date(Date.UTC(2026, 10, day, hour));
const builtAt = at(1).toISOString();

async function moderateSince(db: Database, since: Date): Promise<void> {
  const joinedAt = since.toISOString();
  await db.write(() => db.insert(moderators).values({ name: 'Ana', handle: 'ana', joinedAt }));
}

it('asks for a backup two days after the last, or after people began to moderate', async () => {
  const db = await emptyDatabase();
  expect(await findAttention(db, builtAt, at(30))).toEqual([]);
  await moderateSince(db, at(10));
  expect(await findAttention(db, builtAt, at(11, 23))).toEqual([]);
  expect(await findAttention(db, builtAt, at(13))).toEqual(['backup']);
  await noteBackup(db, at(13).toISOString());
  expect(await findAttention(db, builtAt, at(14))).toEqual([]);
  await noteBackup(db, at(14).toISOString());
  expect(await findAttention(db, builtAt, at(15, 23))).toEqual([]);
  expect(await findAttention(db, builtAt, at(16, 1))).toEqual(['backup']);
});

it('asks for a publish two days after a change that the pages do not show', async () => {
  const db = await emptyDatabase();
  await storeClauses(db, 'test', [clauseRecord({ slug: 'one' })], vocabularies);
  await db.write(() => db.update(clauses).set({ changedAt: at(5).toISOString() }));
  expect(await findAttention(db, builtAt, at(6))).toEqual([]);
  expect(await findAttention(db, builtAt, at(8))).toEqual(['publish']);
  expect(await findAttention(db, at(6).toISOString(), at(8))).toEqual([]);
});

it('is told of in the answer on health, and once in the log', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const db = await emptyDatabase();
  const { request } = apiOn(db, temporaryFolder());
  const health = async () => (await (await request('/health')).json()) as { status: string };
  expect(await health()).toMatchObject({ status: 'ok', database: 'ok' });
  await moderateSince(db, new Date(Date.now() - 3 * 24 * 60 * 60 * 1000));
  for (let asked = 0; asked < 3; asked += 1)
    expect(await health()).toMatchObject({ status: 'attention', database: 'ok' });
  expect(warn.mock.calls).toEqual([['{"attention":["backup"]}']]);
  await backUp(db, join(temporaryFolder(), 'hub.gz'));
  expect(await health()).toMatchObject({ status: 'ok' });
});

it('says what waits for moderators, and nothing where nothing does', async () => {
  const db = await emptyDatabase();
  const waiting = async () => waitingReport(await countSubmissions(db), await countOpenReports(db));
  expect(await waiting()).toEqual([]);
  const api = apiOn(db, temporaryFolder());
  await sendOne(api);
  await sendOne(api, { note: 'another' });
  const today = new Date().toISOString().slice(0, 10);
  expect(await waiting()).toEqual([
    `2 submissions that nobody has taken up, the oldest since ${today}`,
  ]);
});
