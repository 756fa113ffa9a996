import { and, eq, lt, sql } from 'drizzle-orm';
import type { Database } from '../client.server.ts';
import { savedItems } from '../schema/saved.ts';

type SavedRow = typeof savedItems.$inferSelect;

const nothing = Buffer.alloc(0);
const daysRemembered = 30;

/** The item of this name, whatever its state; the ciphertext of a deleted one is empty. */
export function findById(db: Database, id: string): Promise<SavedRow | undefined> {
  return db.query.savedItems.findFirst({ where: eq(savedItems.id, id) });
}

/** Stores a new item; false when its name is taken. */
export async function insert(db: Database, row: SavedRow): Promise<boolean> {
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
  }: Pick<SavedRow, 'id' | 'version' | 'ciphertext' | 'savedAt' | 'expiresAt'>,
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

/** Erases what an item holds; its name is remembered, so that its link can say what became of it. */
export async function erase(db: Database, id: string): Promise<void> {
  await db.write(() =>
    db.update(savedItems).set({ ciphertext: nothing }).where(eq(savedItems.id, id)).run(),
  );
}

/** Erases what expired items hold, and forgets the items some weeks later. */
export async function purge(db: Database, now: Date): Promise<void> {
  const forgotten = new Date(now);
  forgotten.setUTCDate(forgotten.getUTCDate() - daysRemembered);
  const expired = and(
    lt(savedItems.expiresAt, now.toISOString()),
    sql`length(${savedItems.ciphertext}) > 0`,
  );
  await db.write(() =>
    db.batch([
      db.update(savedItems).set({ ciphertext: nothing }).where(expired),
      db.delete(savedItems).where(lt(savedItems.expiresAt, forgotten.toISOString())),
    ]),
  );
}
