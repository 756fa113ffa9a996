import { and, eq, isNotNull } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import { isConstraintError } from '../constraint.ts';
import type { Database } from '../client.server.ts';
import { moderators } from '../schema/moderators.ts';

/** Somebody was removed from the moderators while what they asked for was on its way; nothing of it was written. */
export class ModeratorRemoved extends Error {
  override name = 'ModeratorRemoved';
}

/**
 * Writes statements in one batch, all or none; resolves to false when a rule of the schema forbids one of them. Rejects
 * with ModeratorRemoved when `moderatorId`, who asks for it, is no moderator any more: the log takes no line of theirs.
 */
export async function writeUnlessForbidden(
  db: Database,
  statements: BatchItem<'sqlite'>[],
  moderatorId?: number | null,
): Promise<boolean> {
  try {
    await db.write(() => db.batch(statements as [BatchItem<'sqlite'>, ...BatchItem<'sqlite'>[]]));
    return true;
  } catch (error) {
    if (!isConstraintError(error)) throw error;
    if (moderatorId && (await isRemoved(db, moderatorId))) throw new ModeratorRemoved();
    return false;
  }
}

const isRemoved = async (db: Database, id: number): Promise<boolean> =>
  (await db.$count(moderators, and(eq(moderators.id, id), isNotNull(moderators.removedAt)))) > 0;
