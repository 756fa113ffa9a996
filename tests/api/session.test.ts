import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Database } from '#db/client.server.ts';
import { readInvitation } from '#db/invitation-files.server.ts';
import { moderators, sessions } from '#db/schema/moderators.ts';
import { Invitation, SessionOptions, SignedIn } from '#domain/submission/session.ts';
import { newInvitation } from '#functions/people/invitation.ts';
import {
  cookieOf,
  deskOn,
  invite,
  newPasskey,
  origin,
  tokenOf,
  type Desk,
} from '../support/desk.ts';
import { emptyDatabase, temporaryFolder } from '../support/database.ts';
import { apiOn, sending } from '../support/submissions.ts';

let db: Database;
let folder: string;
let desk: Desk;
beforeEach(async () => {
  db = await emptyDatabase();
  folder = temporaryFolder();
  const findInvitation = (hash: string) => readInvitation(folder, hash);
  desk = deskOn(apiOn(db, folder, { findInvitation }));
});

const inviteOne = async (name: string) => tokenOf(await invite(db, { name }));

it('an invited person makes a passkey, signs in again, sees and ends the sessions', async () => {
  const passkey = newPasskey();
  const joined = await desk.join(passkey, await inviteOne('Ana'));
  expect(joined.status).toBe(200);
  expect(joined.headers.get('Set-Cookie')).toMatch(
    /^__Host-hub-session=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
  );
  const again = await desk.signIn(passkey);
  const signedIn = v.parse(SignedIn, await again.json());
  expect(signedIn).toMatchObject({ name: 'Ana' });
  expect(signedIn.sessions.map(({ current }) => current)).toEqual([true, false]);
  const other = signedIn.sessions[1]?.id ?? '';
  expect((await desk.post('/session/end', { id: other }, cookieOf(again))).status).toBe(204);
  expect((await desk.get('/session', cookieOf(joined))).status).toBe(401);
  const ended = await desk.post('/session/end', {}, cookieOf(again));
  expect(ended.headers.get('Set-Cookie')).toContain('Max-Age=0');
  expect(await db.$count(sessions)).toBe(0);
});

it('a passkey is asked for of a kind that every host of the hub can check', async () => {
  const { options } = await desk.optionsOf({ invitation: await inviteOne('Ana') });
  const kinds = v.parse(
    v.object({ pubKeyCredParams: v.array(v.object({ alg: v.number() })) }),
    options,
  );
  expect(kinds.pubKeyCredParams.map(({ alg }) => alg)).toEqual([-8, -7, -257]);
});

it('an invitation makes one moderator, once, within three days, and its secret is not stored', async () => {
  const invitation = await inviteOne('Ana');
  expect((await desk.join(newPasskey(), invitation)).status).toBe(200);
  expect((await desk.post('/session/options', { invitation })).status).toBe(403);
  expect(await db.$count(moderators)).toBe(1);
  const late = await inviteOne('Ben');
  vi.useFakeTimers({ now: Date.now() + 3 * 86_400_000, toFake: ['Date'] });
  const answer = await desk.post('/session/options', { invitation: late });
  vi.useRealTimers();
  expect(answer.status).toBe(403);
  const { rows } = await db.$client.execute('SELECT * FROM invitations');
  expect(JSON.stringify(rows)).not.toContain(invitation);
});

it('of two who use one invitation at once, one becomes a moderator', async () => {
  const invitation = await inviteOne('Ana');
  const both = [newPasskey(), newPasskey()];
  // Both have opened the link before either of them answers.
  const asked = await Promise.all(both.map(() => desk.optionsOf({ invitation })));
  const statuses = await Promise.all(
    both.map(async (passkey, at) => {
      const answer = asked[at] && passkey.create(asked[at].options);
      return (await desk.post('/session/verify', { invitation, answer })).status;
    }),
  );
  expect(statuses.toSorted()).toEqual([200, 403]);
  expect(await db.$count(moderators)).toBe(1);
});

it('a moderator invites another, by a link that opening does not use up', async () => {
  const joined = await desk.join(newPasskey(), await inviteOne('Ana'));
  const answer = await desk.post('/invitations', { name: 'Ben' }, cookieOf(joined));
  const { link } = v.parse(Invitation, await answer.json());
  expect(link).toMatch(/^https:\/\/hub\.example\/en\/moderation\/#invitation=[\w-]{43}$/);
  const ben = await desk.join(newPasskey(), tokenOf(link));
  expect(v.parse(SignedIn, await ben.json()).name).toBe('Ben');
});

it('refuses an answer that was given before, is for another site, or from an unknown passkey', async () => {
  const passkey = newPasskey();
  await desk.join(passkey, await inviteOne('Ana'));
  const { options } = await desk.optionsOf({});
  const answer = passkey.get(options);
  expect((await desk.post('/session/verify', { answer })).status).toBe(200);
  expect((await desk.post('/session/verify', { answer })).status).toBe(403);
  expect((await desk.signIn(newPasskey())).status).toBe(403);
  const elsewhere = passkey.get((await desk.optionsOf({})).options, 'https://evil.example');
  expect((await desk.post('/session/verify', { answer: elsewhere })).status).toBe(403);
  const late = await desk.optionsOf({});
  vi.useFakeTimers({ now: Date.now() + 6 * 60_000, toFake: ['Date'] });
  const tooLate = await desk.post('/session/verify', { answer: passkey.get(late.options) });
  vi.useRealTimers();
  expect(tooLate.status).toBe(403);
});

it('signs in at localhost where the hub runs on a loopback address', async () => {
  const { request } = apiOn(db, folder, { origin: 'http://127.0.0.1:8787' });
  const answer = await request(
    '/session/options',
    sending('POST', {}, { Origin: 'http://localhost:8787' }),
  );
  const { options } = v.parse(SessionOptions, await answer.json());
  expect(options.rpId).toBe('localhost');
});

it('takes up an invitation that an earlier release left as a file', async () => {
  const { tokenHash, offered, link } = newInvitation(origin, { name: 'Ana' });
  const { name, invitedBy, createdAt, expiresAt } = offered;
  mkdirSync(join(folder, 'invitations'));
  const left = JSON.stringify({ name, invitedBy, createdAt, expiresAt });
  writeFileSync(join(folder, 'invitations', `${tokenHash}.json`), left);
  expect((await desk.join(newPasskey(), tokenOf(link))).status).toBe(200);
  expect((await desk.post('/session/options', { invitation: tokenOf(link) })).status).toBe(403);
});
