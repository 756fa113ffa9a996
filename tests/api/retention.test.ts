import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Database } from '#db/client.server.ts';
import { folderStore } from '#db/documents/folder.server.ts';
import { storeClauses } from '#db/import/store.server.ts';
import { ModeratedSubmission, PublicLog } from '#domain/submission/moderation.ts';
import { SentSubmission } from '#domain/submission/submission.ts';
import { deletingHourly } from '#functions/submissions/retention.ts';
import { clauseRecord, emptyDatabase, temporaryFolder, vocabularies } from '../support/database.ts';
import {
  apiOn,
  bearer,
  offeredAgreement,
  proposal,
  sending,
  sendOne,
  signInModerator,
  smallPdf,
  type TestApi,
} from '../support/submissions.ts';

let db: Database;
let api: TestApi;
let folder: string;
let ana: Awaited<ReturnType<typeof signInModerator>>;
beforeEach(async () => {
  db = await emptyDatabase();
  folder = join(temporaryFolder(), 'documents');
  api = apiOn(db, folder);
  ana = await signInModerator(db, 'Ana');
});

const day = 86_400_000;
const name = 'Kowalski';

/** Everything the database holds, as one text. */
async function everything(): Promise<string> {
  const tables = await db.$client.execute("SELECT name FROM sqlite_master WHERE type = 'table'");
  const rows = await Promise.all(
    tables.rows.map(({ name: table }) => db.$client.execute(`SELECT * FROM "${table as string}"`)),
  );
  return JSON.stringify(rows.map((result) => result.rows));
}

/** What a hub that gets a request so many days from now deletes by itself. */
const after = (days: number) =>
  deletingHourly()(
    {
      database: () => Promise.resolve(db),
      documents: () => Promise.resolve(folderStore(folder)),
    },
    Date.now() + days * day,
  );

async function decide(id: string, decisions: ('accept' | 'reject')[]) {
  const call = async (what: string, body: object) => {
    const sent = sending('POST', body, ana.headers);
    const answer = await api.request(`/moderation/submissions/${id}/${what}`, sent);
    return v.parse(ModeratedSubmission, await answer.json());
  };
  const { version } = await call('claim', {});
  const clauses = decisions.map((decision, place) =>
    decision === 'accept' ? { id: place, decision } : { id: place, decision, reason: 'No.' },
  );
  return call('decide', { version, clauses });
}

const own = {
  agreement: offeredAgreement({ title: `${name} agreement`, counterpart: `${name} Ltd` }),
  clauses: [
    proposal({ title: `What ${name} may see`, text: `${name} sees no picture.` }),
    proposal({ title: 'No cameras' }),
  ],
  note: `Ask ${name}.`,
};

const withdraw = (id: string, receipt: string, body: object) =>
  api.request(`/submissions/${id}/withdraw`, sending('POST', body, bearer(receipt)));

it('the words of a withdrawn submission are deleted 30 days later, wherever they stand; that it was withdrawn stays', async () => {
  const { id, receipt } = await sendOne(api, own);
  const { clauses } = await decide(id, ['accept', 'accept']);
  expect((await withdraw(id, receipt, {})).status).toBe(200);
  await after(29);
  expect(await everything()).toContain(name);
  await after(31);
  expect(await everything()).not.toContain(name);
  const sent = await api.request(`/submissions/${id}`, { headers: bearer(receipt) });
  const view = v.parse(SentSubmission, await sent.json());
  expect(view.clauses.map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn']);
  for (const { slug } of clauses)
    expect((await api.request(`/clauses/${slug ?? ''}`)).status).toBe(410);
});

it('so are those of one clause; the others of its submission stay as they are', async () => {
  const { id, receipt } = await sendOne(api, { clauses: own.clauses });
  const { clauses } = await decide(id, ['accept', 'accept']);
  await withdraw(id, receipt, { clauses: [0] });
  await after(31);
  expect(await everything()).not.toContain(name);
  const answer = await api.request(`/clauses/${clauses[1]?.slug ?? ''}`);
  expect(await answer.json()).toMatchObject({ texts: [{ title: 'No cameras' }] });
});

it('so are those that a moderator took out, and no import brings them back', async () => {
  const records = [clauseRecord({ slug: 'named', counterpart: name })];
  await storeClauses(db, 'test', records, vocabularies);
  const reason = sending('POST', { reason: 'Personal data.' }, ana.headers);
  await api.request('/moderation/clauses/named/unpublish', reason);
  await after(31);
  expect(await everything()).not.toContain(name);
  await storeClauses(db, 'test', records, vocabularies);
  expect((await api.request('/clauses/named')).status).toBe(410);
});

it('the document of a rejected submission goes at once, also one that an earlier release kept', async () => {
  const { id } = await sendOne(api, {}, smallPdf);
  expect(await decide(id, ['reject'])).toMatchObject({ state: 'rejected', document: null });
  expect(readdirSync(folder)).toEqual([]);
  const kept = await sendOne(api, {}, smallPdf);
  await db.$client.execute(`UPDATE submissions SET state = 'rejected' WHERE id = '${kept.id}'`);
  await after(0);
  expect(readdirSync(folder)).toEqual([]);
  expect(await everything()).not.toContain('application/pdf');
});

it('the public log names neither title nor address of what was taken out', async () => {
  const { id } = await sendOne(api, own);
  const { clauses } = await decide(id, ['accept', 'accept']);
  const log = async () => {
    const answer = await api.request('/log');
    return JSON.stringify(v.parse(PublicLog, await answer.json()));
  };
  expect(await log()).toMatch(/kowalski-may-see/);
  const unpublish = (slug: string) =>
    api.request(
      `/moderation/clauses/${slug}/unpublish`,
      sending('POST', { reason: 'Personal data.' }, ana.headers),
    );
  await unpublish(clauses[0]?.slug ?? '');
  expect(await log()).not.toMatch(/may.see/);
  expect(await log()).toContain('no-cameras');
  await unpublish(clauses[1]?.slug ?? '');
  expect(await log()).not.toMatch(/kowalski/i);
});

it('deletes at most once an hour, and goes on when the database fails', async () => {
  let asked = 0;
  const deleteDue = deletingHourly();
  const fails = {
    database: () => {
      asked += 1;
      return Promise.reject(new Error('away'));
    },
    documents: () => Promise.resolve(folderStore(folder)),
  };
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  for (const now of [0, 1, 3_599_999, 3_600_000]) await deleteDue(fails, now + day);
  expect(asked).toBe(2);
  expect(warn).toHaveBeenCalledTimes(2);
});
