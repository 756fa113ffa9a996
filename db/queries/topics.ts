import { sql } from 'drizzle-orm';
import type { Database } from '../client.server.ts';
import { topics } from '../schema/clauses.ts';

/** Stores topics with the theme and the place each has; those that are there already are brought up to date. */
export async function store(db: Database, rows: (typeof topics.$inferSelect)[]): Promise<void> {
  await db.write(() =>
    db
      .insert(topics)
      .values(rows)
      .onConflictDoUpdate({
        target: topics.slug,
        set: { theme: sql`excluded.theme`, position: sql`excluded.position` },
      }),
  );
}
