import type { Database } from '#db/client.server.ts';
import type * as v from 'valibot';
import { SessionAnswer, SessionStart } from '#domain/submission/session.ts';
import { readJson } from '../http/body.ts';
import type { ApiContext } from '../http/context.ts';
import { openDatabase } from '../http/database.ts';
import { refusedPasskey, requireCeremony, type Expected, type TakenCeremony } from './ceremony.ts';
import { joinOptions, verifyJoining } from './join.ts';
import { signedIn } from './own-sessions.ts';
import { signInOptions, verifySignIn } from './passkey.ts';
import { requireOwnPage, signIn } from './session-cookie.ts';

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
  const { ceremony, expected } = await requireCeremony(c, db, answer, now);
  const who = await answered(db, answer, expected, ceremony, now);
  if (who === undefined) throw refusedPasskey();
  return who;
}

/** A passkey that is added is no sign-in. */
async function answered(
  db: Database,
  answer: Answer,
  expected: Expected,
  ceremony: TakenCeremony,
  now: string,
) {
  if (ceremony.purpose === 'sign-in') return verifySignIn(db, answer, expected);
  if (ceremony.purpose === 'passkey') return undefined;
  return verifyJoining(db, answer, expected, ceremony, now);
}
