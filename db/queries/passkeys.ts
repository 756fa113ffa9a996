import { and, eq, isNull, sql } from 'drizzle-orm';
import type { LogAction } from '#domain/submission/submission.ts';
import type { Database } from '../client.server.ts';
import { invitations, moderators, passkeys, sessions } from '../schema/moderators.ts';
import { log } from '../schema/submissions.ts';
import { isOpen } from './invitations.ts';
import type { NewPasskey } from './moderators.ts';
import { writeUnlessForbidden } from './unless-forbidden.ts';

/** The passkeys of a moderator, the oldest first. */
export const listOf = (db: Database, moderatorId: number) =>
  db
    .select({ id: passkeys.id, transports: passkeys.transports })
    .from(passkeys)
    .where(eq(passkeys.moderatorId, moderatorId))
    .orderBy(passkeys.createdAt);

/** How many passkeys a moderator has. */
export const countOf = (db: Database, moderatorId: number): Promise<number> =>
  db.$count(passkeys, eq(passkeys.moderatorId, moderatorId));

/** What passkeys know a moderator by. */
export async function findHandle(db: Database, moderatorId: number): Promise<string | undefined> {
  const [row] = await db
    .select({ handle: moderators.handle })
    .from(moderators)
    .where(isPresent(moderatorId));
  return row?.handle;
}

/** Gives a moderator one more passkey, with its line in the log; false when it is somebody's already. */
export const add = (
  db: Database,
  moderatorId: number,
  passkey: NewPasskey,
  now: string,
): Promise<boolean> =>
  writeUnlessForbidden(
    db,
    [
      db.insert(log).values({
        at: now,
        action: sql<LogAction>`(SELECT 'passkey-added' FROM ${moderators} WHERE ${isPresent(moderatorId)})`,
        moderatorId,
        personId: moderatorId,
      }),
      db.insert(passkeys).values({ ...passkey, moderatorId }),
    ],
    moderatorId,
  );

/**
 * Gives a moderator a passkey in place of all they had, by an invitation that is used up by it; their sessions end.
 * Resolves to the moderator; undefined when the invitation was used in the meantime, or they were removed.
 */
export async function renew(
  db: Database,
  { invitationHash, moderatorId }: { invitationHash: string; moderatorId: number },
  passkey: NewPasskey,
  now: string,
): Promise<{ moderatorId: number; name: string } | undefined> {
  const open = and(isOpen(invitationHash, now), eq(invitations.moderatorId, moderatorId));
  // Where the condition does not hold the action is null, which the schema forbids: the whole batch fails.
  const unlessUsed = sql<LogAction>`(SELECT 'passkey-renewed' FROM ${moderators}, ${invitations} WHERE ${and(isPresent(moderatorId), open)})`;
  const isFirst = await writeUnlessForbidden(db, [
    db.insert(log).values({
      at: now,
      action: unlessUsed,
      moderatorId,
      personId: moderatorId,
      invitationHash,
    }),
    db.update(invitations).set({ usedAt: now }).where(open),
    db.delete(passkeys).where(eq(passkeys.moderatorId, moderatorId)),
    db.delete(sessions).where(eq(sessions.moderatorId, moderatorId)),
    db.insert(passkeys).values({ ...passkey, moderatorId }),
  ]);
  if (!isFirst) return undefined;
  const [row] = await db
    .select({ moderatorId: moderators.id, name: moderators.name })
    .from(moderators)
    .where(eq(moderators.id, moderatorId));
  return row;
}

const isPresent = (moderatorId: number) =>
  and(eq(moderators.id, moderatorId), isNull(moderators.removedAt));
