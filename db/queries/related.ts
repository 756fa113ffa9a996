import { eq, inArray } from 'drizzle-orm';
import type { Database } from '../client.server.ts';
import { clauses, relatedClauses } from '../schema/clauses.ts';

/** A clause and the clauses most like it. */
export type Related = { clauseId: number; related: { relatedId: number; score: number }[] };

/** The published clauses' ids by slug. */
export async function listIds(db: Database): Promise<Map<string, number>> {
  const rows = await db
    .select({ id: clauses.id, slug: clauses.slug })
    .from(clauses)
    .where(eq(clauses.state, 'published'));
  return new Map(rows.map((row) => [row.slug, row.id]));
}

/** Stores what is related to these clauses in place of what was. */
export async function replace(db: Database, rows: Related[]): Promise<void> {
  const values = rows.flatMap(({ clauseId, related }) =>
    related.map((entry) => ({ clauseId, ...entry })),
  );
  const chosen = inArray(
    relatedClauses.clauseId,
    rows.map((row) => row.clauseId),
  );
  const clear = db.delete(relatedClauses).where(chosen);
  await db.write(() =>
    db.batch(values.length === 0 ? [clear] : [clear, db.insert(relatedClauses).values(values)]),
  );
}
