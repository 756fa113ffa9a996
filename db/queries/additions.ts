import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import { additionsPerPage, maxAdditions } from '#domain/tools/additions.ts';
import type { Database } from '../client.server.ts';
import { savedAdditions } from '../schema/saved.ts';

type AdditionRow = typeof savedAdditions.$inferSelect;
type NewAddition = Omit<AdditionRow, 'place'>;

const nothing = Buffer.alloc(0);
const isThere = sql`length(${savedAdditions.ciphertext}) > 0`;

/** Stores what was added to an item; false when its name is taken there, or the item holds as many as it can. */
export async function insert(
  db: Database,
  { itemId, id, ciphertext, addedAt }: NewAddition,
): Promise<boolean> {
  const { rowsAffected } = await db.write(() =>
    db.run(sql`
      INSERT INTO ${savedAdditions} (item_id, id, ciphertext, added_at)
      SELECT ${itemId}, ${id}, ${ciphertext}, ${addedAt}
      WHERE (SELECT count(*) FROM ${savedAdditions} WHERE item_id = ${itemId} AND ${isThere}) < ${maxAdditions}
      ON CONFLICT DO NOTHING
    `),
  );
  return rowsAffected === 1;
}

/** The addition of this name to an item; of one that was deleted the ciphertext is empty. */
export function find(db: Database, itemId: string, id: string): Promise<AdditionRow | undefined> {
  return db.query.savedAdditions.findFirst({ where: isOneOf(itemId, [id]) });
}

/** What was added to an item behind a place, in the order it came: as many as one answer has, and one more to tell. */
export function list(db: Database, itemId: string, after: number): Promise<AdditionRow[]> {
  return db.query.savedAdditions.findMany({
    where: and(eq(savedAdditions.itemId, itemId), gt(savedAdditions.place, after), isThere),
    orderBy: asc(savedAdditions.place),
    limit: additionsPerPage + 1,
  });
}

/** Erases additions of an item, or all of them; their names are remembered, so that one sent again is not kept twice. */
export async function erase(db: Database, itemId: string, ids?: string[]): Promise<void> {
  const which = ids === undefined ? eq(savedAdditions.itemId, itemId) : isOneOf(itemId, ids);
  await db.write(() => db.update(savedAdditions).set({ ciphertext: nothing }).where(which).run());
}

const isOneOf = (itemId: string, ids: string[]) =>
  and(eq(savedAdditions.itemId, itemId), inArray(savedAdditions.id, ids));
