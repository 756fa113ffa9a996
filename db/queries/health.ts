import { sql } from 'drizzle-orm';
import type { Database } from '../client.server.ts';
import { clauses } from '../schema/clauses.ts';

/** Resolves when the database answers and has the hub's tables; rejects otherwise. */
export async function ping(db: Database): Promise<void> {
  await db
    .select({ one: sql`1` })
    .from(clauses)
    .limit(1);
}
