import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '#db/client.server.ts';
import * as log from '#db/queries/log.ts';
import * as people from '#db/queries/people.ts';
import { startLibsqlServer, type Running } from '#functions/cli/programs.server.ts';
import { newPasskey } from '../support/desk.ts';
import { lastingFolder, prepare } from '../support/database.ts';
import { meanwhile } from '../support/meanwhile.ts';
import { freePort } from '../support/ports.ts';
import { reportOf, reportOne } from '../support/reports.ts';
import {
  apiOn,
  formOf,
  sending,
  sendOne,
  signInModerator,
  submissionOf,
  type TestApi,
} from '../support/submissions.ts';

// A moderator asks for something and is removed before it is written: nothing of it is.

const folder = lastingFolder();
let db: Database;
let api: TestApi;

async function useDatabase(address: { url: string; create?: boolean }): Promise<void> {
  db = await openDatabase(address);
  await prepare(db);
  api = apiOn(db, folder);
}

type Headers = Record<string, string>;
type Asked = [path: string, init: RequestInit];

const decision = (version: number) => ({ version, clauses: [{ id: 0, decision: 'accept' }] });

async function claimed(headers: Headers) {
  const { id } = await sendOne(api);
  const answer = await api.request(
    `/moderation/submissions/${id}/claim`,
    sending('POST', {}, headers),
  );
  const { version } = (await answer.json()) as { version: number };
  return { path: `/moderation/submissions/${id}`, version };
}

/** What each route that writes into the log is asked for. */
const requests = {
  'POST /submissions': (headers: Headers) =>
    Promise.resolve([
      '/submissions',
      { method: 'POST', headers, body: formOf({ submission: submissionOf() }) },
    ]),
  'POST /reports': (headers) => Promise.resolve(['/reports', sending('POST', reportOf(), headers)]),
  claim: async (headers) => {
    const { id } = await sendOne(api);
    return [`/moderation/submissions/${id}/claim`, sending('POST', {}, headers)];
  },
  release: async (headers) => {
    const { path } = await claimed(headers);
    return [`${path}/release`, sending('POST', {}, headers)];
  },
  decide: async (headers) => {
    const { path, version } = await claimed(headers);
    return [`${path}/decide`, sending('POST', decision(version), headers)];
  },
  unpublish: async (headers) => {
    const { path, version } = await claimed(headers);
    const init = sending('POST', decision(version), headers);
    const answer = await api.request(`${path}/decide`, init);
    const { clauses } = (await answer.json()) as { clauses: { slug: string }[] };
    const body = { reason: 'Wrong text.' };
    return [`/moderation/clauses/${clauses[0]?.slug}/unpublish`, sending('POST', body, headers)];
  },
  'decide on a report': async (headers) => {
    const { id } = await reportOne(api);
    const body = { version: 1, outcome: 'mended', reason: 'Done.' };
    return [`/moderation/reports/${id}/decide`, sending('POST', body, headers)];
  },
  'POST /invitations': (headers: Headers) =>
    Promise.resolve(['/invitations', sending('POST', { name: 'Eve' }, headers)]),
  'remove another': async (headers) => {
    const { id } = await signInModerator(db, 'Cleo');
    return [`/moderation/people/${id}/remove`, sending('POST', {}, headers)];
  },
  'end all sessions': (headers: Headers) =>
    Promise.resolve(['/session/end', sending('POST', { all: true }, headers)]),
  'add a passkey': async (headers) => {
    const asked = await api.request('/session/passkeys/options', sending('POST', {}, headers));
    const { options } = (await asked.json()) as { options: { challenge: string } };
    const body = { answer: newPasskey().create(options) };
    return ['/session/passkeys', sending('POST', body, headers)];
  },
} satisfies Record<string, (headers: Headers) => Promise<Asked>>;

/** Writes that a request makes before the one that counts: the challenge of a passkey is taken by one of its own. */
const writesBefore: Record<string, number> = { 'add a passkey': 1 };

/** Answers a request whose moderator is removed in the midst of it, on a database of a kind. */
async function askWhileRemoved(name: string, requestOf: (headers: Headers) => Promise<Asked>) {
  const [remover, removed] = [await signInModerator(db, 'Ana'), await signInModerator(db, 'Ben')];
  const remove = () =>
    people.remove(db, { id: removed.id, by: remover.id, at: new Date().toISOString() });
  const [path, init] = await requestOf(removed.headers);
  const interrupted = meanwhile(db, remove, writesBefore[name]);
  const { status } = await apiOn(interrupted, folder).request(path, init);
  const { items } = await log.list(db, { page: 1, perPage: 1 });
  return { status, last: items[0] };
}

describe('on an embedded file', () => {
  beforeAll(() => useDatabase({ url: `file:${join(folder, 'hub.db')}`, create: true }));

  it.each(Object.entries(requests))('%s is refused', async (name, requestOf) => {
    const { status, last } = await askWhileRemoved(name, requestOf);
    expect(status).toBe(401);
    expect(last).toMatchObject({ action: 'moderator-removed', by: 'Ana', person: 'Ben' });
  });

  it('goes through while nobody is removed', async () => {
    const { headers } = await signInModerator(db, 'Dan');
    for (const [name, requestOf] of Object.entries(requests)) {
      if (name === 'end all sessions') continue;
      const [path, init] = await requestOf(headers);
      expect((await api.request(path, init)).status, name).toBeLessThan(300);
    }
  });
});

describe('on a libSQL server', () => {
  let server: Running;
  beforeAll(async () => {
    server = await startLibsqlServer(join(folder, 'server'), await freePort());
    await useDatabase({ url: server.url });
  });
  afterAll(() => server.stop());

  it('deciding is refused all the same', async () => {
    const { status, last } = await askWhileRemoved('decide', requests.decide);
    expect(status).toBe(401);
    expect(last).toMatchObject({ action: 'moderator-removed', by: 'Ana', person: 'Ben' });
  });
});
