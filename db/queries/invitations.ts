import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Database } from '../client.server.ts';
import { invitations } from '../schema/moderators.ts';

/** An invitation that nobody has used; times are ISO 8601. */
export type OfferedInvitation = Pick<
  typeof invitations.$inferSelect,
  'name' | 'invitedBy' | 'createdAt' | 'expiresAt'
>;

/** Stores an invitation; does nothing when it is stored already. */
export async function insert(
  db: Database,
  tokenHash: string,
  invitation: OfferedInvitation,
): Promise<void> {
  await db.write(() =>
    db
      .insert(invitations)
      .values({ tokenHash, ...invitation })
      .onConflictDoNothing(),
  );
}

/** The invitation of a secret that still holds at `now`. */
export async function findOpen(db: Database, tokenHash: string, now: string) {
  const [row] = await db
    .select()
    .from(invitations)
    .where(
      and(
        eq(invitations.tokenHash, tokenHash),
        isNull(invitations.usedAt),
        gt(invitations.expiresAt, now),
      ),
    );
  return row;
}

/** Whether the hub knows the invitation, open or not. */
export async function isKnown(db: Database, tokenHash: string): Promise<boolean> {
  return (await db.$count(invitations, eq(invitations.tokenHash, tokenHash))) > 0;
}
