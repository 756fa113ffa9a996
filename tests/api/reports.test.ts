import { beforeEach, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import type { Database } from '#db/client.server.ts';
import { folderStore } from '#db/documents/folder.server.ts';
import { Log, PublicLog } from '#domain/submission/moderation.ts';
import { ModeratedReport, ReportList, SentReport } from '#domain/submission/report.ts';
import { Sent } from '#domain/submission/submission.ts';
import { deletingHourly } from '#functions/submissions/retention.ts';
import { emptyDatabase, temporaryFolder } from '../support/database.ts';
import { reportOf, reportOne } from '../support/reports.ts';
import {
  apiOn,
  bearer,
  prove,
  sending,
  signInModerator,
  type TestApi,
} from '../support/submissions.ts';

let db: Database;
let api: TestApi;
let folder: string;
let ana: Awaited<ReturnType<typeof signInModerator>>;
beforeEach(async () => {
  db = await emptyDatabase();
  folder = temporaryFolder();
  api = apiOn(db, folder);
  ana = await signInModerator(db, 'Ana');
});

const contact = 'kim.novak@union.example';

/** Every row of the table of reports and of the log, as one text. */
async function stored(): Promise<string> {
  const rows = await Promise.all(
    ['reports', 'log'].map((table) => db.$client.execute(`SELECT * FROM ${table}`)),
  );
  return JSON.stringify(rows.map((result) => result.rows));
}

const ask = async <Schema extends v.GenericSchema>(schema: Schema, path: string) =>
  v.parse(schema, await (await api.request(path, { headers: ana.headers })).json());

const decide = (id: string, own: object = {}) =>
  api.request(
    `/moderation/reports/${id}/decide`,
    sending(
      'POST',
      { version: 1, outcome: 'mended', reason: 'The year is right now.', ...own },
      ana.headers,
    ),
  );

const problemOf = async (answer: Response) =>
  (await answer.json()) as { type: string; detail: string; issues?: { field: string }[] };

it('a report goes the whole way: sent, followed, read, decided with a reason that its sender sees', async () => {
  const { id, receipt, statusUrl } = await reportOne(api, { contact, locale: 'fr' });
  expect(statusUrl).toBe(`https://hub.example/fr/tell/#${id}.${receipt}`);
  const follow = async () =>
    v.parse(
      SentReport,
      await (await api.request(`/reports/${id}`, { headers: bearer(receipt) })).json(),
    );
  expect(await follow()).toMatchObject({ state: 'open', outcome: null, about: 'clauses/cameras/' });

  const list = await ask(ReportList, '/moderation/reports?state=open');
  expect(list).toMatchObject({ total: 1, states: { open: 1 } });
  expect(JSON.stringify(list)).not.toContain(contact);
  expect(await ask(ModeratedReport, `/moderation/reports/${id}`)).toMatchObject({ contact });

  const decided = await decide(id);
  expect(v.parse(ModeratedReport, await decided.json())).toMatchObject({
    state: 'done',
    version: 2,
    contact: null,
  });
  expect(await follow()).toMatchObject({ outcome: 'mended', reason: 'The year is right now.' });
  expect(await ask(ReportList, '/moderation/reports?state=open')).toMatchObject({
    total: 0,
    states: { done: 1 },
  });
});

it('keeps the receipt as a hash only, and the e-mail until the decision', async () => {
  const { id, receipt } = await reportOne(api, { contact });
  expect(await stored()).toContain(contact);
  expect(await stored()).not.toContain(receipt);
  await decide(id);
  expect(await stored()).not.toContain(contact);
});

it('is decided once, whoever races; who comes second is told when', async () => {
  const { id } = await reportOne(api);
  const answers = await Promise.all([1, 2, 3].map(() => decide(id)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  const late = await problemOf(await decide(id, { version: 2 }));
  expect(late.type).toContain('stale-version');
  expect(late.detail).toMatch(/decided at 20/);
  const { items } = await ask(Log, '/moderation/log');
  expect(items.map(({ action, report, by }) => [action, report, by])).toEqual([
    ['report-decided', id, 'Ana'],
    ['reported', id, null],
  ]);
});

it('stands in the log without words, and in the public one not at all', async () => {
  const { id } = await reportOne(api, { text: 'Kowalski is named.' });
  await decide(id, { reason: 'Kowalski is taken out.' });
  const log = await ask(Log, '/moderation/log');
  expect(log.total).toBe(2);
  expect(JSON.stringify(log)).not.toContain('Kowalski');
  expect(await ask(PublicLog, '/log')).toMatchObject({ total: 0 });
});

it('needs a reason, and an outcome that there is', async () => {
  const { id } = await reportOne(api);
  for (const wrong of [{ reason: ' ' }, { outcome: 'ignored' }, { version: 7 }])
    expect((await decide(id, wrong)).status, JSON.stringify(wrong)).toBe(
      'version' in wrong ? 409 : 400,
    );
  expect(await stored()).toContain('"open"');
});

it('is deleted a year after its decision; an open one stays', async () => {
  const { id } = await reportOne(api, { text: 'Kowalski is named.' });
  await reportOne(api, { text: 'Novak is named.' });
  await decide(id, { reason: 'Kowalski is taken out.' });
  const after = (days: number) =>
    deletingHourly()(
      {
        database: () => Promise.resolve(db),
        documents: () => Promise.resolve(folderStore(folder)),
      },
      Date.now() + days * 86_400_000,
    );
  await after(364);
  expect(await stored()).toContain('Kowalski');
  await after(366);
  expect(await stored()).not.toContain('Kowalski');
  expect(await stored()).toContain('Novak');
});

describe('sending', () => {
  const send = (body: object, headers: Record<string, string> = {}) =>
    api.request('/reports', sending('POST', body, headers));
  const key = { 'Idempotency-Key': 'a-key-that-is-long-enough' };

  it('the same key and words get the same answer and make one report; other words are refused', async () => {
    const proof: unknown = JSON.parse(await prove(api));
    const first = v.parse(Sent, await (await send({ ...reportOf(), proof }, key)).json());
    // A page that lost the answer does the work anew.
    const again: unknown = JSON.parse(await prove(api));
    const answers = await Promise.all(
      [proof, again].map((one) => send({ ...reportOf(), proof: one }, key)),
    );
    for (const answer of answers) expect(await answer.json()).toEqual(first);
    expect((await send(reportOf({ text: 'Something else.' }), key)).status).toBe(422);
    expect((await send(reportOf(), { 'Idempotency-Key': 'short' })).status).toBe(400);
    expect(await ask(ReportList, '/moderation/reports')).toMatchObject({ total: 1 });
  });

  it('a proof of work counts once; without one a few reports a day are taken, and no more', async () => {
    const proof: unknown = JSON.parse(await prove(api));
    expect((await send({ ...reportOf(), proof })).status).toBe(201);
    expect((await send({ ...reportOf(), proof })).status).toBe(403);
    api = apiOn(db, folder, { rateLimitFactor: 1 });
    const statuses: number[] = [];
    for (let time = 0; time < 4; time += 1) statuses.push((await send(reportOf())).status);
    expect(statuses).toEqual([201, 201, 201, 429]);
  });

  it.each([
    ['text', { text: '  ' }],
    ['text', { text: 'a'.repeat(4001) }],
    ['kind', { kind: 'praise' }],
    ['contact', { contact: 'nobody' }],
    ['contact', { contact: `${'a'.repeat(250)}@b.example` }],
    ['about', { about: '//evil.example/' }],
    ['about', { about: 'clauses/?q=my words/' }],
    ['name', { name: 'Kim' }],
  ])('a wrong %s is refused by its name', async (field, own) => {
    const answer = await send({ ...reportOf(), ...own });
    expect(answer.status).toBe(400);
    expect((await problemOf(answer)).issues?.map((issue) => issue.field)).toEqual([field]);
  });
});
