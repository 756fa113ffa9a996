import { sql } from 'drizzle-orm';
import type { Database } from '../client.server.ts';
import { writeCounts } from '../schema/submissions.ts';

/** Counts one more write under `id`, which is forgotten after `expiresAt` (ISO 8601); resolves to the count so far. */
export async function increment(db: Database, id: string, expiresAt: string): Promise<number> {
  const [row] = await db.write(() =>
    db
      .insert(writeCounts)
      .values({ id, count: 1, expiresAt })
      .onConflictDoUpdate({
        target: writeCounts.id,
        set: { count: sql`${writeCounts.count} + 1` },
      })
      .returning({ count: writeCounts.count }),
  );
  return row?.count ?? 1;
}
