import { and, desc, eq, gt, lt, sql } from 'drizzle-orm';
import type { Database } from '../client.server.ts';
import { moderators, sessions } from '../schema/moderators.ts';

/** Who asks, as the cookie says. */
export type SignedInModerator = { id: number; name: string; sessionId: string };

type NewSession = Omit<typeof sessions.$inferInsert, 'lastSeenAt'>;

/** Starts a session; sessions that are over are forgotten. */
export async function insert(db: Database, session: NewSession): Promise<void> {
  await db.write(() =>
    db.batch([
      db.delete(sessions).where(lt(sessions.expiresAt, session.startedAt)),
      db.insert(sessions).values({ ...session, lastSeenAt: session.startedAt }),
    ]),
  );
}

/** Whose session a secret is, while it lasts; notes every few minutes that it was used. */
export async function findModerator(
  db: Database,
  tokenHash: string,
  now: Date,
): Promise<SignedInModerator | undefined> {
  const [row] = await db
    .select({
      id: moderators.id,
      name: moderators.name,
      sessionId: sessions.id,
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .innerJoin(moderators, eq(moderators.id, sessions.moderatorId))
    .where(and(eq(sessions.tokenHash, tokenHash), gt(sessions.expiresAt, now.toISOString())));
  if (row === undefined) return undefined;
  const { lastSeenAt, ...moderator } = row;
  if (now.getTime() - Date.parse(lastSeenAt) > 5 * 60_000) {
    await db.write(() =>
      db
        .update(sessions)
        .set({ lastSeenAt: now.toISOString() })
        .where(eq(sessions.id, row.sessionId)),
    );
  }
  return moderator;
}

/** The sessions of a moderator that last, the newest first. */
export async function listOf(db: Database, moderatorId: number, now: string) {
  return db
    .select({
      id: sessions.id,
      startedAt: sessions.startedAt,
      lastSeenAt: sessions.lastSeenAt,
      expiresAt: sessions.expiresAt,
    })
    .from(sessions)
    .where(and(eq(sessions.moderatorId, moderatorId), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.startedAt), sql`rowid DESC`);
}

/** Ends one of a moderator's sessions; resolves to whether there was one. */
export async function end(db: Database, moderatorId: number, id: string): Promise<boolean> {
  const ended = await db.write(() =>
    db
      .delete(sessions)
      .where(and(eq(sessions.moderatorId, moderatorId), eq(sessions.id, id)))
      .returning({ id: sessions.id }),
  );
  return ended.length > 0;
}
