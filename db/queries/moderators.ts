import { and, eq, isNull, lt, sql } from 'drizzle-orm';
import type { Database } from '../client.server.ts';
import { ceremonies, invitations, moderators, passkeys } from '../schema/moderators.ts';
import { log } from '../schema/submissions.ts';
import { isOpen } from './invitations.ts';
import { writeUnlessForbidden } from './unless-forbidden.ts';

type Ceremony = typeof ceremonies.$inferInsert;
/** A passkey that was made and is nobody's yet. */
export type NewPasskey = Omit<typeof passkeys.$inferInsert, 'moderatorId'>;

/** Remembers a challenge for one answer; challenges that are over are forgotten. */
export async function startCeremony(db: Database, ceremony: Ceremony, now: string): Promise<void> {
  await db.write(() =>
    db.batch([
      db.delete(ceremonies).where(lt(ceremonies.expiresAt, now)),
      db.insert(ceremonies).values(ceremony),
    ]),
  );
}

/** Takes a challenge that still holds at `now`, so that no second answer to it is accepted. */
export async function takeCeremony(db: Database, challenge: string, now: string) {
  const [row] = await db.write(() =>
    db.delete(ceremonies).where(eq(ceremonies.challenge, challenge)).returning(),
  );
  return row !== undefined && row.expiresAt > now ? row : undefined;
}

/** The passkey with this id, with its moderator, who is one still. */
export async function findPasskey(db: Database, id: string) {
  const [row] = await db
    .select({ passkey: passkeys, moderator: moderators })
    .from(passkeys)
    .innerJoin(moderators, eq(moderators.id, passkeys.moderatorId))
    .where(and(eq(passkeys.id, id), isNull(moderators.removedAt)));
  return row;
}

/** Notes the counter a passkey gave at its last use. */
export async function notePasskeyUse(db: Database, id: string, counter: number): Promise<void> {
  await db.write(() => db.update(passkeys).set({ counter }).where(eq(passkeys.id, id)));
}

/**
 * Makes the invited person a moderator with their first passkey, and uses the invitation up, all or nothing.
 * Resolves to the moderator; undefined when the invitation was used in the meantime.
 */
export async function join(
  db: Database,
  invitationHash: string,
  handle: string,
  passkey: NewPasskey,
  now: string,
): Promise<{ moderatorId: number; name: string } | undefined> {
  const open = isOpen(invitationHash, now);
  // A name that is null fails the whole batch: the invitation is no longer open.
  const ofInvitation = (column: 'name' | 'invited_by') =>
    sql<string>`(SELECT ${sql.identifier(column)} FROM ${invitations} WHERE ${open})`;
  const moderatorId = sql<number>`(SELECT id FROM ${moderators} WHERE handle = ${handle})`;
  const isFirst = await writeUnlessForbidden(db, [
    db.insert(moderators).values({
      name: ofInvitation('name'),
      invitedBy: ofInvitation('invited_by'),
      handle,
      joinedAt: now,
    }),
    db.update(invitations).set({ usedAt: now }).where(open),
    db.insert(passkeys).values({ ...passkey, moderatorId }),
    db.insert(log).values({
      at: now,
      action: 'moderator-joined',
      moderatorId,
      personId: moderatorId,
      invitationHash,
    }),
  ]);
  if (!isFirst) return undefined;
  const [row] = await db
    .select({ moderatorId: moderators.id, name: moderators.name })
    .from(moderators)
    .where(eq(moderators.handle, handle));
  return row;
}
