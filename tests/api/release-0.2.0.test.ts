import { join } from 'node:path';
import * as v from 'valibot';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { restore } from '#db/backup/restore.server.ts';
import { openDatabase, type Database } from '#db/client.server.ts';
import { folderStore } from '#db/documents/folder.server.ts';
import { SessionOptions } from '#domain/submission/session.ts';
import { root, temporaryFolder } from '../support/database.ts';
import { softwarePasskey, type HeldPasskey } from '../support/passkey.ts';
import {
  releaseFile,
  releaseJson,
  upgradeRelease,
  releaseLinks,
  type ReleaseState,
} from '../support/release.ts';
import { apiOn, bearer, sending, signInModerator, type TestApi } from '../support/submissions.ts';

// Whatever release 0.2.0 stored is read by this version, and answers as it did then; answers may hold more.

type Answer = { path: string; as?: ReleaseState | 'moderator'; status: number; body: unknown };

const answers = releaseJson('answers.json.gz') as Answer[];

/** What a sender knows a submission by. */
function receiptOf(state: ReleaseState): { id: string; receipt: string } {
  const [id = '', receipt = ''] = releaseLinks.status[state].split('#')[1]?.split('.') ?? [];
  return { id, receipt };
}

/** The database of the release, brought to this version. */
const fromDatabase = () => upgradeRelease(temporaryFolder());

/** A new database of this version, filled from the backup of the release. */
async function fromBackup(): Promise<Database> {
  const folder = temporaryFolder();
  const db = await openDatabase({ url: `file:${join(folder, 'hub.db')}`, create: true });
  const file = releaseFile('backup.jsonl.gz');
  await restore(db, { file, root, documents: folderStore(join(folder, 'documents')) });
  return db;
}

let db: Database;
let api: TestApi;
let moderator: Record<string, string>;

async function useDatabase(opening: Promise<Database>): Promise<void> {
  db = await opening;
  onTestFinished(() => {
    db.$client.close();
  });
  api = apiOn(db, releaseFile('documents'));
  moderator = (await signInModerator(db, 'A moderator of today')).headers;
}

/** Asks as the answer was asked for: as anybody, a moderator, or the sender of a submission. */
async function ask({ path, as }: Answer) {
  const headers =
    as === undefined ? {} : as === 'moderator' ? moderator : bearer(receiptOf(as).receipt);
  const answer = await api.request(path, { headers });
  return { status: answer.status, body: comparable(path, await answer.text()) };
}

/** The part of an answer that must stay: the columns of CSV, the records of JSON Lines, the names in a feed. */
function comparable(path: string, text: string): unknown {
  if (path.endsWith('.csv')) return text.slice(0, text.search(/\r?\n/));
  if (path.endsWith('.atom')) return [...text.matchAll(/<id>([^<]*)<\/id>/g)].map(([, id]) => id);
  if (path.endsWith('.jsonl')) return text.trim().split('\n').map(asJson);
  return asJson(text);
}

const asJson = (text: string): unknown => JSON.parse(text);

/** What must be answered now: as then, but that the public log no longer names the address of what was taken out. */
const wantedNow = ({ path, body }: Answer): unknown =>
  path === '/log' ? JSON.parse(JSON.stringify(body), withoutAddress) : body;

function withoutAddress(_: string, value: unknown): unknown {
  const isTakenOut = v.is(v.looseObject({ title: v.null(), slug: v.string() }), value);
  return isTakenOut ? { ...value, slug: null } : value;
}

describe.each([
  ['database', fromDatabase, () => true],
  // Saved items were never part of a backup.
  ['backup', fromBackup, ({ path }: Answer) => !path.startsWith('/saved/')],
])('from its %s', (_, openRelease, isKept) => {
  beforeEach(() => useDatabase(openRelease()));

  it('clauses, agreements, submissions, queue, log, saved items and dumps answer as they did', async () => {
    const asked = answers.filter(isKept);
    expect(asked.length).toBeGreaterThan(20);
    for (const answer of asked) {
      const { path, status } = answer;
      const body = wantedNow(answer);
      const now = await ask(answer);
      expect(now.status, path).toBe(status);
      if (typeof body === 'string') expect(now.body, path).toContain(body);
      else expect(now.body, path).toMatchObject(body as object);
    }
  });

  it('a moderator signs in with the passkey made then', async () => {
    const held = (releaseJson('passkeys.json') as Record<string, HeldPasskey>)['Ana Ferreira'];
    const origin = `http://${held?.rpId ?? ''}:8787`;
    const hub = apiOn(db, releaseFile('documents'), { origin });
    const post = (path: string, body: unknown) =>
      hub.request(path, sending('POST', body, { Origin: origin }));
    const { options } = v.parse(SessionOptions, await (await post('/session/options', {})).json());
    const answer = softwarePasskey(origin, held).get(options);
    const signedIn = await post('/session/verify', { answer });
    expect(await signedIn.json()).toMatchObject({ name: 'Ana Ferreira' });
  });

  it('a document is handed to moderators', async () => {
    const { id } = receiptOf('submitted');
    const path = `/moderation/submissions/${id}/document`;
    const answer = await api.request(path, { headers: moderator });
    expect(answer.headers.get('Content-Type')).toBe('application/pdf');
    expect((await answer.text()).startsWith('%PDF-1.4')).toBe(true);
  });

  it('a submission is decided on, and its sender takes the clause back', async () => {
    const { id, receipt } = receiptOf('in_review');
    const claim = sending('POST', {}, moderator);
    const held = (await (
      await api.request(`/moderation/submissions/${id}/claim`, claim)
    ).json()) as { version: number };
    const clauses = [0, 1].map((clause) => ({ id: clause, decision: 'accept' }));
    const decision = sending('POST', { version: held.version, clauses }, moderator);
    const decided = await api.request(`/moderation/submissions/${id}/decide`, decision);
    expect(await decided.json()).toMatchObject({ state: 'published' });
    const withdrawal = sending('POST', {}, bearer(receipt));
    const withdrawn = await api.request(`/submissions/${id}/withdraw`, withdrawal);
    expect(await withdrawn.json()).toMatchObject({ state: 'withdrawn' });
  });
});
