import { and, eq, inArray, lt, or, sql } from 'drizzle-orm';
import type { Database } from '../client.server.ts';
import { savedAdditions, savedItems } from '../schema/saved.ts';

type SavedRow = typeof savedItems.$inferSelect;

const nothing = Buffer.alloc(0);
const daysRemembered = 30;

/** The item of this name, whatever its state; the ciphertext of a deleted one is empty. */
export function findById(db: Database, id: string): Promise<SavedRow | undefined> {
  return db.query.savedItems.findFirst({ where: eq(savedItems.id, id) });
}

/** Stores a new item; false when its name is taken. */
export async function insert(db: Database, row: typeof savedItems.$inferInsert): Promise<boolean> {
  const { rowsAffected } = await db.write(() =>
    db.insert(savedItems).values(row).onConflictDoNothing().run(),
  );
  return rowsAffected === 1;
}

/** Stores the next version of an item whole, or nothing: false when another version came before it. */
export async function replace(
  db: Database,
  {
    id,
    version,
    ...next
  }: Pick<SavedRow, 'id' | 'version' | 'ciphertext' | 'savedAt' | 'expiresAt'> & {
    /** Left out where it stays. */
    addTokenHash?: string | null;
  },
): Promise<boolean> {
  const isNext = and(
    eq(savedItems.id, id),
    eq(savedItems.version, version - 1),
    sql`length(${savedItems.ciphertext}) > 0`,
  );
  const { rowsAffected } = await db.write(() =>
    db
      .update(savedItems)
      .set({ version, ...next })
      .where(isNext)
      .run(),
  );
  return rowsAffected === 1;
}

/** Erases what an item holds and what was added to it; its name is remembered, so that its link can say what became of it. */
export async function erase(db: Database, id: string): Promise<void> {
  await db.write(() =>
    db.batch([
      db.update(savedItems).set({ ciphertext: nothing }).where(eq(savedItems.id, id)),
      db.delete(savedAdditions).where(eq(savedAdditions.itemId, id)),
    ]),
  );
}

/**
 * Erases what expired items hold and what was added to them, and forgets the items some weeks later, like the names of
 * additions that were deleted.
 */
export async function purge(db: Database, now: Date): Promise<void> {
  const forgotten = new Date(now);
  forgotten.setUTCDate(forgotten.getUTCDate() - daysRemembered);
  const isExpired = lt(savedItems.expiresAt, now.toISOString());
  const expired = and(isExpired, sql`length(${savedItems.ciphertext}) > 0`);
  const gone = db.select({ id: savedItems.id }).from(savedItems).where(isExpired);
  const longDeleted = and(
    lt(savedAdditions.addedAt, forgotten.toISOString()),
    sql`length(${savedAdditions.ciphertext}) = 0`,
  );
  await db.write(() =>
    db.batch([
      db.delete(savedAdditions).where(or(inArray(savedAdditions.itemId, gone), longDeleted)),
      db.update(savedItems).set({ ciphertext: nothing }).where(expired),
      db.delete(savedItems).where(lt(savedItems.expiresAt, forgotten.toISOString())),
    ]),
  );
}
