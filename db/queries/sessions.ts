import { and, desc, eq, gt, isNull, not, sql, type SQL } from 'drizzle-orm';
import type { Database } from '../client.server.ts';
import { moderators, sessions } from '../schema/moderators.ts';

/** Who asks, as the cookie says. */
export type SignedInModerator = { id: number; name: string; sessionId: string };

type NewSession = Omit<typeof sessions.$inferInsert, 'lastSeenAt'>;

/** Milliseconds without use after which a session is over. */
const maxUnused = 24 * 3_600_000;

/** Whether a session lasts at `now`, as a condition: it was used within a day, and its last moment has not come. */
export const lasts = (now: Date) =>
  and(
    gt(sessions.expiresAt, now.toISOString()),
    gt(sessions.lastSeenAt, new Date(now.getTime() - maxUnused).toISOString()),
  ) as SQL;

/** Starts a session; sessions that are over are forgotten. */
export async function insert(db: Database, session: NewSession): Promise<void> {
  const { startedAt, moderatorId } = session;
  await db.write(() =>
    db.batch([
      db.delete(sessions).where(not(lasts(new Date(startedAt)))),
      db.insert(sessions).values({ ...session, lastSeenAt: startedAt }),
      noteSeen(db, moderatorId, startedAt),
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
    .where(and(eq(sessions.tokenHash, tokenHash), lasts(now), isNull(moderators.removedAt)));
  if (row === undefined) return undefined;
  const { lastSeenAt, ...moderator } = row;
  if (now.getTime() - Date.parse(lastSeenAt) > 5 * 60_000) {
    const seenAt = now.toISOString();
    await db.write(() =>
      db.batch([
        db.update(sessions).set({ lastSeenAt: seenAt }).where(eq(sessions.id, row.sessionId)),
        noteSeen(db, row.id, seenAt),
      ]),
    );
  }
  return moderator;
}

const noteSeen = (db: Database, moderatorId: number, lastSeenAt: string) =>
  db.update(moderators).set({ lastSeenAt }).where(eq(moderators.id, moderatorId));

/** The sessions of a moderator that last, the newest first, each with the moment it ends unless it is used. */
export async function listOf(db: Database, moderatorId: number, now: Date) {
  const rows = await db
    .select({
      id: sessions.id,
      startedAt: sessions.startedAt,
      lastSeenAt: sessions.lastSeenAt,
      expiresAt: sessions.expiresAt,
    })
    .from(sessions)
    .where(and(eq(sessions.moderatorId, moderatorId), lasts(now)))
    .orderBy(desc(sessions.startedAt), sql`rowid DESC`);
  return rows.map((row) => ({ ...row, expiresAt: endOf(row) }));
}

function endOf({ lastSeenAt, expiresAt }: { lastSeenAt: string; expiresAt: string }): string {
  const unused = new Date(Date.parse(lastSeenAt) + maxUnused).toISOString();
  return unused < expiresAt ? unused : expiresAt;
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
