import type { Database } from '#db/client.server.ts';
import * as sessions from '#db/queries/sessions.ts';
import { SessionEnd, type SignedIn } from '#domain/submission/session.ts';
import { readJson } from '../http/body.ts';
import type { ApiContext } from '../http/context.ts';
import { openDatabase } from '../http/database.ts';
import { Problem } from '../http/problem.ts';
import { signOut } from './session-cookie.ts';

/** Answers with who is signed in, and where else. */
export async function showSession(c: ApiContext) {
  return c.json(await signedIn(await openDatabase(c), c.get('moderator')));
}

/** Ends the session of the caller, or another of the caller's own. */
export async function endSession(c: ApiContext) {
  const { id: own, sessionId } = c.get('moderator');
  const { id = sessionId } = await readJson(c, SessionEnd);
  if (!(await sessions.end(await openDatabase(c), own, id))) {
    throw new Problem(404, 'not-found', 'You have no such session; it may have ended already.');
  }
  if (id === sessionId) signOut(c);
  return c.body(null, 204);
}

/** A moderator with all their sessions, the present one marked. */
export async function signedIn(
  db: Database,
  { id, name, sessionId }: sessions.SignedInModerator,
): Promise<SignedIn> {
  const all = await sessions.listOf(db, id, new Date().toISOString());
  return { name, sessions: all.map((one) => ({ ...one, current: one.id === sessionId })) };
}
