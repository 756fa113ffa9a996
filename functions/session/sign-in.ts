import type { Database } from '#db/client.server.ts';
import type * as v from 'valibot';
import { SessionAnswer, SessionStart } from '#domain/submission/session.ts';
import { readJson } from '../http/body.ts';
import type { ApiContext } from '../http/context.ts';
import { openDatabase } from '../http/database.ts';
import { takeCeremony } from './ceremony.ts';
import { joinOptions, verifyJoining } from './join.ts';
import { signedIn } from './own-sessions.ts';
import { refusedPasskey, signInOptions, verifySignIn } from './passkey.ts';
import { requireOwnPage, signIn, signInOrigin } from './session-cookie.ts';

/** Answers with what to ask the browser's passkeys: to sign in, or with an invitation to make one. */
export async function offerChallenge(c: ApiContext) {
  requireOwnPage(c);
  const { invitation } = await readJson(c, SessionStart);
  const db = await openDatabase(c);
  c.header('Cache-Control', 'no-store');
  return c.json(
    invitation === undefined ? await signInOptions(c, db) : await joinOptions(c, db, invitation),
  );
}

/** Signs in who answers a challenge of ours with a passkey; throws a Problem (403) otherwise. */
export async function answerChallenge(c: ApiContext) {
  requireOwnPage(c);
  const { answer } = await readJson(c, SessionAnswer);
  const db = await openDatabase(c);
  const { moderatorId, name } = await verify(c, db, answer);
  const sessionId = await signIn(c, db, moderatorId);
  c.header('Cache-Control', 'no-store');
  return c.json(await signedIn(db, { id: moderatorId, name, sessionId }));
}

type Answer = v.InferOutput<typeof SessionAnswer>['answer'];

/** The moderator who gave an answer to a challenge of ours; throws a Problem (403) otherwise. */
async function verify(c: ApiContext, db: Database, answer: Answer) {
  const now = new Date().toISOString();
  const ceremony = await takeCeremony(db, answer.response.clientDataJSON, now);
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
