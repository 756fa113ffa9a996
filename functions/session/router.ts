import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { Hono } from 'hono';
import * as v from 'valibot';
import type { Database } from '#db/client.server.ts';
import * as invitations from '#db/queries/invitations.ts';
import * as moderators from '#db/queries/moderators.ts';
import * as sessions from '#db/queries/sessions.ts';
import {
  Invitation,
  InvitationRequest,
  SessionAnswer,
  SessionEnd,
  SessionOptions,
  SessionStart,
  SignedIn,
} from '#domain/submission/session.ts';
import { limitBody, readJson } from '../http/body.ts';
import type { ApiContext, Env } from '../http/context.ts';
import { openDatabase } from '../http/database.ts';
import { describe } from '../http/documentation.ts';
import { newInvitation } from './invitation.ts';
import { limitWrites } from '../middleware/limit-writes.ts';
import { requireModerator } from '../middleware/signed-in.ts';
import { Problem } from '../http/problem.ts';
import { hashOf, newSecret } from '../http/secrets.ts';
import { requireOwnPage, signIn, signInOrigin, signOut } from './session-cookie.ts';

const tag = 'moderators';
const limit = limitBody(64 * 1024);
const often = limitWrites({ name: 'session', most: 60, minutes: 15 });
const minutesToAnswer = 5;

/** Signing in with a passkey, the own sessions, and invitations. */
export const sessionRoutes = new Hono<Env>()
  .post(
    '/session/options',
    describe({
      summary:
        'What to ask navigator.credentials: to sign in, or with an invitation to make a passkey',
      tag,
      body: SessionStart,
      answer: SessionOptions,
      problems: [400, 403, 413, 429],
    }),
    often,
    limit,
    async (c) => {
      requireOwnPage(c);
      const { invitation } = await readJson(c, SessionStart);
      const db = await openDatabase(c);
      c.header('Cache-Control', 'no-store');
      return c.json(
        invitation === undefined
          ? await signInOptions(c, db)
          : await joinOptions(c, db, invitation),
      );
    },
  )
  .post(
    '/session/verify',
    describe({
      summary: 'Sign in with the answer of navigator.credentials; an invitation is used up by it',
      tag,
      body: SessionAnswer,
      answer: SignedIn,
      problems: [400, 403, 413, 429],
    }),
    often,
    limit,
    async (c) => {
      requireOwnPage(c);
      const { answer } = await readJson(c, SessionAnswer);
      const db = await openDatabase(c);
      const { moderatorId, name } = await verify(c, db, answer);
      const sessionId = await signIn(c, db, moderatorId);
      c.header('Cache-Control', 'no-store');
      return c.json(await signedIn(db, { id: moderatorId, name, sessionId }));
    },
  )
  .get(
    '/session',
    describe({
      summary: 'Who is signed in, and where else',
      ...{ tag, moderators: true },
      answer: SignedIn,
      problems: [401],
    }),
    requireModerator,
    async (c) => c.json(await signedIn(await openDatabase(c), c.get('moderator'))),
  )
  .post(
    '/session/end',
    describe({
      summary: 'End the own session, or another of one’s own',
      ...{ tag, moderators: true },
      body: SessionEnd,
      status: 204,
      problems: [400, 401, 403, 404, 413, 429],
    }),
    often,
    limit,
    requireModerator,
    async (c) => {
      const { id: own, sessionId } = c.get('moderator');
      const { id = sessionId } = await readJson(c, SessionEnd);
      if (!(await sessions.end(await openDatabase(c), own, id))) {
        throw new Problem(404, 'not-found', 'You have no such session; it may have ended already.');
      }
      if (id === sessionId) signOut(c);
      return c.body(null, 204);
    },
  )
  .post(
    '/invitations',
    describe({
      summary: 'Make a link by which one person becomes a moderator, once, within three days',
      ...{ tag, moderators: true },
      body: InvitationRequest,
      status: 201,
      answer: Invitation,
      problems: [400, 401, 403, 413, 429],
    }),
    often,
    limit,
    requireModerator,
    async (c) => {
      const { name } = await readJson(c, InvitationRequest);
      const { tokenHash, offered, link } = newInvitation(
        c.env.origin,
        name,
        c.get('moderator').name,
      );
      await invitations.insert(await openDatabase(c), tokenHash, offered);
      return c.json({ name, link, expiresAt: offered.expiresAt }, 201);
    },
  );

async function signInOptions(c: ApiContext, db: Database) {
  const options = await generateAuthenticationOptions({
    rpID: signInOrigin(c.env.origin).hostname,
    userVerification: 'required',
  });
  await remember(db, { challenge: options.challenge, purpose: 'sign-in' });
  return { purpose: 'sign-in', name: null, options };
}

async function joinOptions(c: ApiContext, db: Database, token: string) {
  const { invitationHash, name } = await requireInvitation(c, db, token);
  const handle = newSecret();
  const options = await generateRegistrationOptions({
    rpName: 'Clause Hub',
    rpID: signInOrigin(c.env.origin).hostname,
    userName: name,
    userDisplayName: name,
    userID: new Uint8Array(Buffer.from(handle, 'base64url')),
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  const { challenge } = options;
  await remember(db, { challenge, purpose: 'invitation', invitationHash, handle });
  return { purpose: 'invitation', name, options };
}

type Ceremony = Omit<Parameters<typeof moderators.startCeremony>[1], 'expiresAt'>;

async function remember(db: Database, ceremony: Ceremony): Promise<void> {
  const now = Date.now();
  const expiresAt = new Date(now + minutesToAnswer * 60_000).toISOString();
  await moderators.startCeremony(db, { ...ceremony, expiresAt }, new Date(now).toISOString());
}

/** An invitation that still holds; one made from the command line is taken into the database first. */
async function requireInvitation(c: ApiContext, db: Database, token: string) {
  const invitationHash = hashOf(token);
  if (!(await invitations.isKnown(db, invitationHash))) {
    const left = await c.env.findInvitation?.(invitationHash);
    if (left) await invitations.insert(db, invitationHash, left);
  }
  const found = await invitations.findOpen(db, invitationHash, new Date().toISOString());
  if (found) return { invitationHash, name: found.name };
  throw new Problem(
    403,
    'not-allowed',
    'This invitation was used before or is too old. Ask a moderator for another.',
  );
}

type Answer = v.InferOutput<typeof SessionAnswer>['answer'];

/** The moderator who gave an answer to a challenge of ours; throws a Problem (403) otherwise. */
async function verify(c: ApiContext, db: Database, answer: Answer) {
  const now = new Date().toISOString();
  const challenge = challengeOf(answer.response.clientDataJSON);
  const ceremony = challenge && (await moderators.takeCeremony(db, challenge, now));
  if (!ceremony) throw refusedPasskey();
  const { origin, hostname } = signInOrigin(c.env.origin);
  const expected = {
    expectedChallenge: ceremony.challenge,
    expectedOrigin: origin,
    expectedRPID: hostname,
    requireUserVerification: true,
  };
  const who =
    ceremony.purpose === 'sign-in'
      ? await verifySignIn(db, answer, expected)
      : await verifyJoining(db, answer, expected, ceremony, now);
  if (who === undefined) throw refusedPasskey();
  return who;
}

type Expected = {
  expectedChallenge: string;
  expectedOrigin: string;
  expectedRPID: string;
  requireUserVerification: boolean;
};

async function verifySignIn(db: Database, answer: Answer, expected: Expected) {
  const found = await moderators.findPasskey(db, answer.id);
  if (found === undefined) return undefined;
  const { passkey, moderator } = found;
  const credential = {
    id: passkey.id,
    publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
    counter: passkey.counter,
  };
  const response = answer as unknown as AuthenticationResponseJSON;
  const checked = await unlessMalformed(
    verifyAuthenticationResponse({ ...expected, response, credential }),
  );
  if (checked?.verified !== true) return undefined;
  await moderators.notePasskeyUse(db, passkey.id, checked.authenticationInfo.newCounter);
  return { moderatorId: moderator.id, name: moderator.name };
}

async function verifyJoining(
  db: Database,
  answer: Answer,
  expected: Expected,
  { invitationHash, handle }: { invitationHash: string | null; handle: string | null },
  now: string,
) {
  const response = answer as unknown as RegistrationResponseJSON;
  const checked = await unlessMalformed(verifyRegistrationResponse({ ...expected, response }));
  if (checked?.verified !== true || invitationHash === null || handle === null) return undefined;
  const { id, publicKey, counter, transports = [] } = checked.registrationInfo.credential;
  const passkey = {
    ...{ id, counter, transports, createdAt: now },
    publicKey: Buffer.from(publicKey).toString('base64url'),
  };
  return moderators.join(db, invitationHash, handle, passkey, now);
}

/** The library throws at answers that are malformed or do not fit; to the caller both are one refusal. */
const unlessMalformed = <Result>(checking: Promise<Result>): Promise<Result | undefined> =>
  checking.catch(() => undefined);

const ClientData = v.object({ challenge: v.string() });

function challengeOf(clientDataJSON: string): string | undefined {
  try {
    const text = Buffer.from(clientDataJSON, 'base64url').toString('utf8');
    return v.parse(ClientData, JSON.parse(text)).challenge;
  } catch {
    return undefined;
  }
}

const refusedPasskey = () =>
  new Problem(
    403,
    'not-allowed',
    'The passkey was not accepted. Try again; if you are new, open your invitation link again.',
  );

async function signedIn(
  db: Database,
  { id, name, sessionId }: sessions.SignedInModerator,
): Promise<SignedIn> {
  const all = await sessions.listOf(db, id, new Date().toISOString());
  return { name, sessions: all.map((one) => ({ ...one, current: one.id === sessionId })) };
}
