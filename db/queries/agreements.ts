import { and, asc, eq, sql } from 'drizzle-orm';
import type { Agreement } from '#domain/clause/records.ts';
import type { Database } from '../client.server.ts';
import { agreements, clauses, clauseUnions, unions } from '../schema/clauses.ts';
import { listOfAgreement } from './clause-links.ts';

/** One agreement with its published clauses; undefined when there is none, or none of its clauses is published. */
export async function findBySlug(db: Database, slug: string): Promise<Agreement | undefined> {
  const row = await db.query.agreements.findFirst({ where: eq(agreements.slug, slug) });
  if (row === undefined) return undefined;
  const [ofAgreement, holds, parties] = await Promise.all([
    listOfAgreement(db, row.id),
    findValidity(db, row.id),
    db
      .selectDistinct({ slug: unions.slug, name: unions.name })
      .from(unions)
      .innerJoin(clauseUnions, eq(clauseUnions.unionId, unions.id))
      .innerJoin(clauses, eq(clauses.id, clauseUnions.clauseId))
      .where(eq(clauses.agreementId, row.id)),
  ]);
  if (ofAgreement.length === 0) return undefined;
  const { sourceUrl, id: _, ...own } = row;
  return { ...own, ...holds, unions: parties, source: sourceUrl, clauses: ofAgreement };
}

/** Whether an agreement holds: what all its published clauses say of it, nothing where they differ. */
async function findValidity(
  db: Database,
  id: number,
): Promise<Pick<Agreement, 'validity' | 'validityBecause' | 'checkedOn'>> {
  const [said, ...others] = await db
    .selectDistinct({
      validity: clauses.validity,
      validityBecause: clauses.validityBecause,
      checkedOn: clauses.checkedOn,
    })
    .from(clauses)
    .where(and(eq(clauses.agreementId, id), eq(clauses.state, 'published')));
  if (said === undefined || others.length > 0) {
    return { validity: null, validityBecause: null, checkedOn: null };
  }
  return said;
}

/** Addresses of all agreements with a published clause. */
export async function listSlugs(db: Database): Promise<string[]> {
  const rows = await db
    .selectDistinct({ slug: agreements.slug })
    .from(agreements)
    .innerJoin(clauses, eq(clauses.agreementId, agreements.id))
    .where(sql`${clauses.state} = 'published'`)
    .orderBy(asc(agreements.slug));
  return rows.map((row) => row.slug);
}
