import { and, eq, inArray } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import type { Database } from '../client.server.ts';
import { clauses } from '../schema/clauses.ts';
import { log } from '../schema/submissions.ts';
import { notingTakenOut } from './erasures.ts';
import { withdrawing } from './publication.ts';
import { writeUnlessForbidden } from './unless-forbidden.ts';

/** The statements that take published clauses out of the hub for good, for the batch that decides it. */
export function takeOut(db: Database, slugs: string[], because?: string): BatchItem<'sqlite'>[] {
  if (slugs.length === 0) return [];
  const at = new Date().toISOString();
  return [...withdrawing(db, inArray(clauses.slug, slugs), because), notingTakenOut(db, slugs, at)];
}

/** Unpublishes a clause that came with no submission, with its line in the log; false when it is not published. */
export async function unpublishImported(
  db: Database,
  unpublished: { slug: string; reason: string; moderatorId: number; at: string },
): Promise<boolean> {
  const { slug, reason, moderatorId, at } = unpublished;
  const present = await db.$count(
    clauses,
    and(eq(clauses.slug, slug), eq(clauses.state, 'published')),
  );
  if (present === 0) return false;
  const line = db.insert(log).values({
    at,
    action: 'unpublished',
    moderatorId,
    reason,
    clauses: [{ id: null, decision: 'unpublished', reason, slug }],
  });
  return writeUnlessForbidden(db, [line, ...takeOut(db, [slug], reason)], moderatorId);
}
