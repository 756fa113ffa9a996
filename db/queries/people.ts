import { and, asc, countDistinct, eq, gt, isNull, or, sql } from 'drizzle-orm';
import type { Person } from '#domain/submission/people.ts';
import type { LogAction } from '#domain/submission/submission.ts';
import type { Database } from '../client.server.ts';
import { ceremonies, invitations, moderators, passkeys, sessions } from '../schema/moderators.ts';
import { log, submissions } from '../schema/submissions.ts';
import { lasts } from './sessions.ts';
import { writeUnlessForbidden } from './unless-forbidden.ts';

/** Who does something to a person, null for the operator, and when (ISO 8601). */
type Deed = { id: number; by: number | null; at: string };

/** The people who moderate now, in the order in which they joined. */
export const list = (db: Database, now: Date): Promise<Omit<Person, 'own'>[]> =>
  db
    .select({
      id: moderators.id,
      name: moderators.name,
      joinedAt: moderators.joinedAt,
      invitedBy: moderators.invitedBy,
      lastSeenAt: moderators.lastSeenAt,
      passkeys: countDistinct(passkeys.id),
      sessions: countDistinct(sessions.id),
    })
    .from(moderators)
    .leftJoin(passkeys, eq(passkeys.moderatorId, moderators.id))
    .leftJoin(sessions, and(eq(sessions.moderatorId, moderators.id), lasts(now)))
    .where(isNull(moderators.removedAt))
    .groupBy(moderators.id)
    .orderBy(asc(moderators.joinedAt), asc(moderators.id));

/**
 * Removes a person from the moderators, with a line in the log: their passkeys, sessions and open invitations end, what
 * they hold is free, and no line of theirs is taken any more. Nothing is written when there is no such person, or no other.
 */
export async function remove(
  db: Database,
  { id, by, at }: Deed,
): Promise<'removed' | 'unknown' | 'last'> {
  // Where the condition does not hold the action is null, which the schema forbids: the whole batch fails.
  const unlessLast = sql<LogAction>`(SELECT 'moderator-removed' FROM ${moderators} WHERE ${isPresent(id)} AND (SELECT count(*) FROM ${moderators} AS other WHERE other.removed_at IS NULL) > 1)`;
  const ofPerson = [passkeys, sessions, ceremonies];
  const isDone = await writeUnlessForbidden(
    db,
    [
      db.insert(log).values({ at, action: unlessLast, moderatorId: by, personId: id }),
      db.update(moderators).set({ removedAt: at }).where(eq(moderators.id, id)),
      ...ofPerson.map((table) => db.delete(table).where(eq(table.moderatorId, id))),
      db
        .update(invitations)
        .set({ usedAt: at })
        .where(
          and(
            isNull(invitations.usedAt),
            or(eq(invitations.inviterId, id), eq(invitations.moderatorId, id)),
          ),
        ),
      db
        .update(submissions)
        .set({ heldUntil: at })
        .where(and(eq(submissions.holderId, id), gt(submissions.heldUntil, at))),
    ],
    by,
  );
  if (isDone) return 'removed';
  return (await db.$count(moderators, isPresent(id))) > 0 ? 'last' : 'unknown';
}

/** Ends every session of a person, with a line in the log. */
export async function endSessions(db: Database, { id, by, at }: Deed): Promise<void> {
  await writeUnlessForbidden(
    db,
    [
      db.insert(log).values({ at, action: 'sessions-ended', moderatorId: by, personId: id }),
      db.delete(sessions).where(eq(sessions.moderatorId, id)),
    ],
    by,
  );
}

const isPresent = (id: number) => and(eq(moderators.id, id), isNull(moderators.removedAt));
