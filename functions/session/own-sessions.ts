import type { Database } from '#db/client.server.ts';
import * as passkeys from '#db/queries/passkeys.ts';
import * as people from '#db/queries/people.ts';
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

/** Ends the session of the caller, another of the caller's own, or all of them. */
export async function endSession(c: ApiContext) {
  const { id: own, sessionId } = c.get('moderator');
  const { id = sessionId, all } = await readJson(c, SessionEnd);
  const db = await openDatabase(c);
  if (all) {
    await people.endSessions(db, { id: own, by: own, at: new Date().toISOString() });
  } else if (!(await sessions.end(db, own, id))) {
    throw new Problem(404, 'not-found', 'You have no such session; it may have ended already.');
  }
  if (all || id === sessionId) signOut(c);
  return c.body(null, 204);
}

/** A moderator with all their sessions, the present one marked, and the number of their passkeys. */
export async function signedIn(
  db: Database,
  { id, name, sessionId }: sessions.SignedInModerator,
): Promise<SignedIn> {
  const [all, count] = await Promise.all([
    sessions.listOf(db, id, new Date()),
    passkeys.countOf(db, id),
  ]);
  return {
    name,
    sessions: all.map((one) => ({ ...one, current: one.id === sessionId })),
    passkeys: count,
  };
}
