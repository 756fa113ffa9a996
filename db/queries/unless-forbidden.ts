import type { BatchItem } from 'drizzle-orm/batch';
import { isConstraintError } from '../constraint.ts';
import type { Database } from '../client.server.ts';

/** Writes statements in one batch, all or none; resolves to false when a rule of the schema forbids one of them. */
export async function writeUnlessForbidden(
  db: Database,
  statements: BatchItem<'sqlite'>[],
): Promise<boolean> {
  try {
    await db.write(() => db.batch(statements as [BatchItem<'sqlite'>, ...BatchItem<'sqlite'>[]]));
    return true;
  } catch (error) {
    if (isConstraintError(error)) return false;
    throw error;
  }
}
