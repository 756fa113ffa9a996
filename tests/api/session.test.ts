import * as v from 'valibot';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Database } from '#db/client.server.ts';
import { leaveInvitation, readInvitation } from '#db/invitation-files.server.ts';
import { moderators, sessions } from '#db/schema/moderators.ts';
import { Invitation, SessionOptions, SignedIn } from '#domain/submission/session.ts';
import { newInvitation } from '#functions/session/invitation.ts';
import { emptyDatabase, temporaryFolder } from '../support/database.ts';
import { softwarePasskey } from '../support/passkey.ts';
import { apiOn, sending, type TestApi } from '../support/submissions.ts';

const origin = 'https://hub.example';
let db: Database;
let folder: string;
let api: TestApi;
beforeEach(async () => {
  db = await emptyDatabase();
  folder = temporaryFolder();
  const findInvitation = (hash: string) => readInvitation(folder, hash);
  api = apiOn(db, folder, { findInvitation });
});

type Passkey = ReturnType<typeof softwarePasskey>;
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  api.request(path, sending('POST', body, { Origin: origin, ...headers }));
const optionsOf = async (body: object) =>
  v.parse(SessionOptions, await (await post('/session/options', body)).json());
const tokenOf = (link: string) => new URL(link).hash.replace('#invitation=', '');
const cookieOf = (answer: Response) => answer.headers.get('Set-Cookie') ?? '';
const cookiePair = (answer: Response) => ({ Cookie: cookieOf(answer).split(';')[0] ?? '' });

/** An invitation as the command line leaves it beside the server. */
async function leaveOne(name: string): Promise<string> {
  const { tokenHash, offered, link } = newInvitation(origin, name, null);
  await leaveInvitation(folder, tokenHash, offered);
  return tokenOf(link);
}

async function join(passkey: Passkey, invitation: string) {
  const { options } = await optionsOf({ invitation });
  return post('/session/verify', { invitation, answer: passkey.create(options) });
}

async function signIn(passkey: Passkey) {
  const { options } = await optionsOf({});
  return post('/session/verify', { answer: passkey.get(options) });
}

it('an invited person makes a passkey, signs in again, sees and ends the sessions', async () => {
  const passkey = softwarePasskey(origin);
  const joined = await join(passkey, await leaveOne('Ana'));
  expect(joined.status).toBe(200);
  expect(cookieOf(joined)).toMatch(
    /^__Host-hub-session=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
  );
  const again = await signIn(passkey);
  const signedIn = v.parse(SignedIn, await again.json());
  expect(signedIn).toMatchObject({ name: 'Ana' });
  expect(signedIn.sessions.map(({ current }) => current)).toEqual([true, false]);
  const other = signedIn.sessions[1]?.id ?? '';
  expect((await post('/session/end', { id: other }, cookiePair(again))).status).toBe(204);
  expect((await api.request('/session', { headers: cookiePair(joined) })).status).toBe(401);
  const ended = await post('/session/end', {}, cookiePair(again));
  expect(cookieOf(ended)).toContain('Max-Age=0');
  expect(await db.$count(sessions)).toBe(0);
});

it('a passkey is asked for of a kind that every host of the hub can check', async () => {
  const { options } = await optionsOf({ invitation: await leaveOne('Ana') });
  const kinds = v.parse(
    v.object({ pubKeyCredParams: v.array(v.object({ alg: v.number() })) }),
    options,
  );
  expect(kinds.pubKeyCredParams.map(({ alg }) => alg)).toEqual([-8, -7, -257]);
});

it('an invitation makes one moderator, once, within three days, and its secret is not stored', async () => {
  const invitation = await leaveOne('Ana');
  expect((await join(softwarePasskey(origin), invitation)).status).toBe(200);
  expect((await post('/session/options', { invitation })).status).toBe(403);
  expect(await db.$count(moderators)).toBe(1);
  const late = await leaveOne('Ben');
  vi.useFakeTimers({ now: Date.now() + 3 * 86_400_000, toFake: ['Date'] });
  const answer = await post('/session/options', { invitation: late });
  vi.useRealTimers();
  expect(answer.status).toBe(403);
  const { rows } = await db.$client.execute('SELECT * FROM invitations');
  expect(JSON.stringify(rows)).not.toContain(invitation);
});

it('of two who use one invitation at once, one becomes a moderator', async () => {
  const invitation = await leaveOne('Ana');
  const both = [softwarePasskey(origin), softwarePasskey(origin)];
  // Both have opened the link before either of them answers.
  const asked = await Promise.all(both.map(() => optionsOf({ invitation })));
  const statuses = await Promise.all(
    both.map(async (passkey, at) => {
      const answer = asked[at] && passkey.create(asked[at].options);
      return (await post('/session/verify', { invitation, answer })).status;
    }),
  );
  expect(statuses.toSorted()).toEqual([200, 403]);
  expect(await db.$count(moderators)).toBe(1);
});

it('a moderator invites another, by a link that opening does not use up', async () => {
  const joined = await join(softwarePasskey(origin), await leaveOne('Ana'));
  const answer = await post('/invitations', { name: 'Ben' }, cookiePair(joined));
  const { link } = v.parse(Invitation, await answer.json());
  expect(link).toMatch(/^https:\/\/hub\.example\/en\/moderation\/#invitation=[\w-]{43}$/);
  const ben = await join(softwarePasskey(origin), tokenOf(link));
  expect(v.parse(SignedIn, await ben.json()).name).toBe('Ben');
});

it('refuses an answer that was given before, is for another site, or from an unknown passkey', async () => {
  const passkey = softwarePasskey(origin);
  await join(passkey, await leaveOne('Ana'));
  const { options } = await optionsOf({});
  const answer = passkey.get(options);
  expect((await post('/session/verify', { answer })).status).toBe(200);
  expect((await post('/session/verify', { answer })).status).toBe(403);
  expect((await signIn(softwarePasskey(origin))).status).toBe(403);
  const elsewhere = passkey.get((await optionsOf({})).options, 'https://evil.example');
  expect((await post('/session/verify', { answer: elsewhere })).status).toBe(403);
  const late = await optionsOf({});
  vi.useFakeTimers({ now: Date.now() + 6 * 60_000, toFake: ['Date'] });
  const tooLate = await post('/session/verify', { answer: passkey.get(late.options) });
  vi.useRealTimers();
  expect(tooLate.status).toBe(403);
});

it('signs in at localhost where the hub runs on a loopback address', async () => {
  api = apiOn(db, folder, { origin: 'http://127.0.0.1:8787' });
  const answer = await api.request(
    '/session/options',
    sending('POST', {}, { Origin: 'http://localhost:8787' }),
  );
  const { options } = v.parse(SessionOptions, await answer.json());
  expect(options.rpId).toBe('localhost');
});
