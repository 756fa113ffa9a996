import { join } from 'node:path';
import * as v from 'valibot';
import { beforeEach, expect, it, vi } from 'vitest';
import { backup } from '#db/backup/backup.server.ts';
import { restore } from '#db/backup/restore.server.ts';
import { openDatabase, type Database } from '#db/client.server.ts';
import { folderStore } from '#db/documents/folder.server.ts';
import * as log from '#db/queries/log.ts';
import { moderators, passkeys, sessions } from '#db/schema/moderators.ts';
import { ModeratedSubmission } from '#domain/submission/moderation.ts';
import { People, type Person } from '#domain/submission/people.ts';
import { Invitation, SignedIn } from '#domain/submission/session.ts';
import {
  cookieOf,
  deskOn,
  invite,
  newPasskey,
  origin,
  tokenOf,
  type Desk,
} from '../support/desk.ts';
import { emptyDatabase, root, temporaryFolder } from '../support/database.ts';
import { allRows } from '../support/rows.ts';
import { apiOn, sending, sendOne, signInModerator, type TestApi } from '../support/submissions.ts';

let db: Database;
let api: TestApi;
let desk: Desk;
beforeEach(async () => {
  db = await emptyDatabase();
  api = apiOn(db, temporaryFolder());
  desk = deskOn(api);
});

type Headers = Record<string, string>;

/** Somebody who came by an invitation: their passkey, and the headers of their requests. */
async function joinAs(name: string) {
  const passkey = newPasskey();
  const joined = await desk.join(passkey, tokenOf(await invite(db, { name })));
  return { passkey, headers: { ...cookieOf(joined), Origin: origin } };
}

async function peopleFor(headers: Headers): Promise<Person[]> {
  const answer = await desk.get('/moderation/people', headers);
  return v.parse(People, await answer.json()).items;
}

async function remove(headers: Headers, name: string): Promise<number> {
  const found = (await peopleFor(headers)).find((person) => person.name === name);
  return (await desk.post(`/moderation/people/${found?.id}/remove`, {}, headers)).status;
}

/** The log in short, the oldest line first: who, what, to whom. */
async function readLog() {
  const { items } = await log.list(db, { page: 1, perPage: 100 });
  return items.toReversed().map(({ by, action, person }) => [by, action, person]);
}

async function later<Result>(hours: number, doing: () => Promise<Result>): Promise<Result> {
  vi.useFakeTimers({ now: Date.now() + hours * 3_600_000, toFake: ['Date'] });
  try {
    return await doing();
  } finally {
    vi.useRealTimers();
  }
}

it('shows who moderates, since when, last seen when, with passkeys and open sessions', async () => {
  const ana = await joinAs('Ana');
  await desk.signIn(ana.passkey);
  const answer = await desk.post('/invitations', { name: 'Ben' }, ana.headers);
  const { link } = v.parse(Invitation, await answer.json());
  await desk.join(newPasskey(), tokenOf(link));
  expect(await peopleFor(ana.headers)).toMatchObject([
    { name: 'Ana', own: true, invitedBy: null, passkeys: 1, sessions: 2 },
    { name: 'Ben', own: false, invitedBy: 'Ana', passkeys: 1, sessions: 1 },
  ]);
  const seen = async () => Date.parse((await peopleFor(ana.headers))[0]?.lastSeenAt ?? '');
  expect((await later(10, seen)) - (await seen())).toBe(0);
  expect(Date.now() - (await seen())).toBeLessThan(-9 * 3_600_000);
  expect(await readLog()).toEqual([
    [null, 'moderator-invited', 'Ana'],
    ['Ana', 'moderator-joined', 'Ana'],
    ['Ana', 'moderator-invited', 'Ben'],
    ['Ben', 'moderator-joined', 'Ben'],
  ]);
});

it('a removed moderator is signed out, cannot sign in, and what they gave and held is over', async () => {
  const [ana, ben] = [await joinAs('Ana'), await joinAs('Ben')];
  const { id } = await sendOne(api);
  await desk.post(`/moderation/submissions/${id}/claim`, {}, ben.headers);
  const given = await desk.post('/invitations', { name: 'Cleo' }, ben.headers);
  const { link } = v.parse(Invitation, await given.json());
  expect(await remove(ana.headers, 'Ben')).toBe(204);
  expect((await desk.get('/session', ben.headers)).status).toBe(401);
  expect((await desk.signIn(ben.passkey)).status).toBe(403);
  expect((await desk.post('/session/options', { invitation: tokenOf(link) })).status).toBe(403);
  const claimed = await desk.post(`/moderation/submissions/${id}/claim`, {}, ana.headers);
  expect(claimed.status).toBe(200);
  const { log: lines } = v.parse(ModeratedSubmission, await claimed.json());
  expect(lines.map(({ by, action }) => [by, action])).toEqual([
    [null, 'sent'],
    ['Ben', 'claimed'],
    ['Ana', 'claimed'],
  ]);
  expect((await peopleFor(ana.headers)).map(({ name }) => name)).toEqual(['Ana']);
  expect(await remove(ana.headers, 'Ben')).toBe(404);
  expect((await readLog()).at(-2)).toEqual(['Ana', 'moderator-removed', 'Ben']);
});

it('nobody removes themselves, and of two who remove each other at once one stays', async () => {
  const [ana, ben] = [await joinAs('Ana'), await joinAs('Ben')];
  expect(await remove(ana.headers, 'Ana')).toBe(403);
  const [anaId, benId] = (await peopleFor(ana.headers)).map(({ id }) => id);
  const statuses = await Promise.all([
    desk.post(`/moderation/people/${benId}/remove`, {}, ana.headers),
    desk.post(`/moderation/people/${anaId}/remove`, {}, ben.headers),
  ]).then((answers) => answers.map(({ status }) => status));
  expect(statuses.toSorted()).toEqual([204, 401]);
  const { rows } = await db.$client.execute('SELECT name FROM moderators WHERE removed_at IS NULL');
  expect(rows).toHaveLength(1);
});

it('a session ends after 24 hours without use, and with use after seven days', async () => {
  const ana = await joinAs('Ana');
  const seen = () => desk.get('/session', ana.headers);
  expect((await later(25, seen)).status).toBe(401);
  for (const hours of [20, 40, 60, 80, 100, 120, 140, 160, 167]) {
    expect((await later(hours, seen)).status, `after ${hours} hours`).toBe(200);
  }
  expect((await later(169, seen)).status).toBe(401);
  const again = await later(180, () => desk.signIn(ana.passkey));
  expect(again.status).toBe(200);
  expect(await db.$count(sessions)).toBe(1);
});

it('says when each session ends, which moves on with its use', async () => {
  const ana = await joinAs('Ana');
  const read = async () =>
    v.parse(SignedIn, await (await desk.get('/session', ana.headers)).json()).sessions[0];
  const [first, second] = [await read(), await later(10, read)];
  const hours = (one?: { expiresAt: string; startedAt: string }) =>
    Math.round((Date.parse(one?.expiresAt ?? '') - Date.parse(one?.startedAt ?? '')) / 3_600_000);
  expect([hours(first), hours(second)]).toEqual([24, 34]);
});

it('ends all own sessions at once, and no others', async () => {
  const [ana, ben] = [await joinAs('Ana'), await joinAs('Ben')];
  const again = cookieOf(await desk.signIn(ana.passkey));
  const ended = await desk.post('/session/end', { all: true }, ana.headers);
  expect(ended.status).toBe(204);
  expect(ended.headers.get('Set-Cookie')).toContain('Max-Age=0');
  for (const headers of [ana.headers, again])
    expect((await desk.get('/session', headers)).status).toBe(401);
  expect((await desk.get('/session', ben.headers)).status).toBe(200);
  expect((await desk.signIn(ana.passkey)).status).toBe(200);
  expect((await readLog()).at(-1)).toEqual(['Ana', 'sessions-ended', 'Ana']);
});

it('a second passkey signs the same person in; the first one’s device is known and makes no other', async () => {
  const ana = await joinAs('Ana');
  const second = newPasskey();
  const added = v.parse(SignedIn, await (await desk.add(second, ana.headers)).json());
  expect(added.passkeys).toBe(2);
  const signedIn = v.parse(SignedIn, await (await desk.signIn(second)).json());
  expect(signedIn).toMatchObject({ name: 'Ana', passkeys: 2 });
  expect(await db.$count(moderators)).toBe(1);
  const asked = await desk.post('/session/passkeys/options', {}, ana.headers);
  const { options } = (await asked.json()) as { options: { excludeCredentials: unknown[] } };
  expect(options.excludeCredentials).toHaveLength(2);
  expect((await readLog()).at(-1)).toEqual(['Ana', 'passkey-added', 'Ana']);
});

it('a challenge to add a passkey is one’s own, and neither signs in nor makes a moderator', async () => {
  const [ana, ben] = [await joinAs('Ana'), await joinAs('Ben')];
  const ask = async () => {
    const answer = await desk.post('/session/passkeys/options', {}, ana.headers);
    return ((await answer.json()) as { options: { challenge: string } }).options;
  };
  const byAnother = { answer: newPasskey().create(await ask()) };
  expect((await desk.post('/session/passkeys', byAnother, ben.headers)).status).toBe(403);
  const asSignIn = { answer: newPasskey().create(await ask()) };
  expect((await desk.post('/session/verify', asSignIn)).status).toBe(403);
  expect(await db.$count(passkeys)).toBe(2);
});

it('who lost their passkeys gets a new one by a new invitation, and stays who they are', async () => {
  const ana = await joinAs('Ana');
  const { id } = await sendOne(api);
  await desk.post(`/moderation/submissions/${id}/claim`, {}, ana.headers);
  const [before] = await peopleFor(ana.headers);
  const link = await invite(db, { name: 'Ana', moderatorId: before?.id ?? 0 });
  // Until it is used, nothing has changed.
  expect((await desk.get('/session', ana.headers)).status).toBe(200);
  const found = newPasskey();
  const renewed = await desk.join(found, tokenOf(link));
  expect(renewed.status).toBe(200);
  expect((await desk.get('/session', ana.headers)).status).toBe(401);
  expect((await desk.signIn(ana.passkey)).status).toBe(403);
  expect((await desk.signIn(found)).status).toBe(200);
  expect((await desk.join(newPasskey(), tokenOf(link)).catch(() => ({ status: 403 }))).status).toBe(
    403,
  );
  const [after, ...others] = await peopleFor(cookieOf(renewed));
  expect(others).toEqual([]);
  expect(after).toMatchObject({ id: before?.id, joinedAt: before?.joinedAt, passkeys: 1 });
  const released = await desk.post(
    `/moderation/submissions/${id}/release`,
    {},
    {
      ...cookieOf(renewed),
      Origin: origin,
    },
  );
  expect(released.status).toBe(200);
  expect((await readLog()).slice(-3)).toEqual([
    [null, 'moderator-reinvited', 'Ana'],
    ['Ana', 'passkey-renewed', 'Ana'],
    ['Ana', 'released', null],
  ]);
});

it('an invitation for a lost passkey is over once its person was removed', async () => {
  const [ana] = [await joinAs('Ana'), await joinAs('Ben')];
  const { id } = (await peopleFor(ana.headers)).find(({ name }) => name === 'Ben') ?? { id: 0 };
  const invitation = tokenOf(await invite(db, { name: 'Ben', moderatorId: id }));
  const { options } = await desk.optionsOf({ invitation });
  expect(await remove(ana.headers, 'Ben')).toBe(204);
  const answer = newPasskey().create(options);
  expect((await desk.post('/session/verify', { invitation, answer })).status).toBe(403);
  expect((await desk.post('/session/options', { invitation })).status).toBe(403);
});

it('no line of the log is taken from who was removed, whatever writes it', async () => {
  const [ana, ben] = [await signInModerator(db, 'Ana'), await signInModerator(db, 'Ben')];
  const removed = await api.request(
    `/moderation/people/${ben.id}/remove`,
    sending('POST', {}, ana.headers),
  );
  expect(removed.status).toBe(204);
  const line = (id: number) =>
    db.$client.execute({
      sql: "INSERT INTO log (at, action, moderator_id) VALUES ('2026-11-30T00:00:00.000Z', 'claimed', ?)",
      args: [id],
    });
  await expect(line(ben.id)).rejects.toThrow();
  await line(ana.id);
});

it('a backup of a hub that somebody was removed from is restored whole, with what they did', async () => {
  const [ana, ben] = [await joinAs('Ana'), await joinAs('Ben')];
  const { id } = await sendOne(api);
  await desk.post(`/moderation/submissions/${id}/claim`, {}, ben.headers);
  expect(await remove(ana.headers, 'Ben')).toBe(204);
  const folder = temporaryFolder();
  const [file, documents] = [join(folder, 'backup.gz'), folderStore(folder)];
  await backup(db, { file, documents });
  const copy = await openDatabase({ url: `file:${join(folder, 'hub.db')}`, create: true });
  await restore(copy, { file, root, documents });
  expect(await allRows(copy)).toEqual(await allRows(db));
  copy.$client.close();
});
