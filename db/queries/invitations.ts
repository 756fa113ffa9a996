import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Database } from '../client.server.ts';
import { invitations, moderators } from '../schema/moderators.ts';
import { log } from '../schema/submissions.ts';
import { writeUnlessForbidden } from './unless-forbidden.ts';

/** An invitation that nobody has used; times are ISO 8601. */
export type OfferedInvitation = Omit<typeof invitations.$inferInsert, 'tokenHash' | 'usedAt'>;

/** Stores an invitation with its line in the log; does nothing when it is stored already. */
export async function insert(
  db: Database,
  tokenHash: string,
  invitation: OfferedInvitation,
): Promise<void> {
  const { createdAt, inviterId, moderatorId } = invitation;
  const statements = [
    db.insert(invitations).values({ tokenHash, ...invitation }),
    db.insert(log).values({
      at: createdAt,
      action: moderatorId ? 'moderator-reinvited' : 'moderator-invited',
      moderatorId: inviterId ?? null,
      personId: moderatorId ?? null,
      invitationHash: tokenHash,
    }),
  ];
  await writeUnlessForbidden(db, statements, inviterId);
}

/** Whether an invitation still holds at `now`, as a condition. */
export const isOpen = (tokenHash: string, now: string) =>
  and(
    eq(invitations.tokenHash, tokenHash),
    isNull(invitations.usedAt),
    gt(invitations.expiresAt, now),
  );

/** The invitation of a secret that still holds at `now`; with the moderator whose passkeys it renews. */
export async function findOpen(db: Database, tokenHash: string, now: string) {
  const [row] = await db
    .select({ name: invitations.name, moderatorId: moderators.id, handle: moderators.handle })
    .from(invitations)
    .leftJoin(moderators, eq(moderators.id, invitations.moderatorId))
    .where(isOpen(tokenHash, now));
  return row;
}

/** Whether the hub knows the invitation, open or not. */
export async function isKnown(db: Database, tokenHash: string): Promise<boolean> {
  return (await db.$count(invitations, eq(invitations.tokenHash, tokenHash))) > 0;
}
