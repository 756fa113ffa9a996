import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import type { Database } from '../client.server.ts';
import { clauses } from '../schema/clauses.ts';
import type { MovedClause } from '../import/record.ts';
import { writeUnlessForbidden } from './unless-forbidden.ts';
import { publishing, withdrawing, type Publication } from './publication.ts';

/** The published clauses of a source: the hash of each by its slug. */
export async function hashesOf(db: Database, origin: string): Promise<Map<string, string>> {
  const rows = await db
    .select({ slug: clauses.slug, hash: clauses.hash })
    .from(clauses)
    .where(and(eq(clauses.origin, origin), eq(clauses.state, 'published')));
  return new Map(rows.map((row) => [row.slug, row.hash]));
}

/** What moderators took out of a source: no import brings it back. */
export async function unpublishedOf(db: Database, origin: string): Promise<Set<string>> {
  const rows = await db
    .select({ slug: clauses.slug })
    .from(clauses)
    .where(and(eq(clauses.origin, origin), isNotNull(clauses.unpublishedBecause)));
  return new Set(rows.map((row) => row.slug));
}

/** What moderators corrected of a source: no import writes over it. */
export async function correctedOf(db: Database, origin: string): Promise<Set<string>> {
  const rows = await db
    .select({ slug: clauses.slug })
    .from(clauses)
    .where(and(eq(clauses.origin, origin), isNotNull(clauses.correctedAt)));
  return new Set(rows.map((row) => row.slug));
}

/** Publishes clauses of a source, all or none; resolves to false where a moderator corrected one of them meanwhile. */
export const publish = (db: Database, origin: string, due: Publication[]): Promise<boolean> =>
  writeUnlessForbidden(db, publishing(db, origin, due));

/** Takes clauses of a source out of the hub, all or none. */
export const withdraw = (db: Database, origin: string, slugs: string[]): Promise<unknown> =>
  writeAll(db, withdrawing(db, and(eq(clauses.origin, origin), inArray(clauses.slug, slugs))));

/** Keeps the addresses of clauses that left a source: each leads to the clause that says it now, or answers 410. */
export function keepAddresses(
  db: Database,
  origin: string,
  moved: MovedClause[],
): Promise<unknown> {
  const rows = moved.map(({ record: { slug, kind, provenance, strength, ...record }, movedTo }) =>
    db
      .insert(clauses)
      .values({
        slug,
        kind,
        provenance,
        strength,
        origin,
        movedTo,
        country: record.country,
        sector: record.sector,
        licence: record.licence,
        language: record.texts[0]?.language ?? 'und',
        hash: 'moved',
        state: 'withdrawn',
      })
      .onConflictDoUpdate({ target: clauses.slug, set: { movedTo } }),
  );
  return rows.length === 0 ? Promise.resolve() : writeAll(db, rows);
}

const writeAll = (db: Database, statements: BatchItem<'sqlite'>[]) =>
  db.write(() => db.batch(statements as [BatchItem<'sqlite'>, ...BatchItem<'sqlite'>[]]));
