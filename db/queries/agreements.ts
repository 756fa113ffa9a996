import { and, asc, eq, isNotNull, max, sql } from 'drizzle-orm';
import type { Agreement, ListedAgreement } from '#domain/clause/records.ts';
import type { Database } from '../client.server.ts';
import type { AgreementRecord } from '../import/record.ts';
import type { JoinedAgreement } from '../import/upload.ts';
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
  const { sourceUrl } = row;
  const { title, counterpart, country, sector, level, language, licence } = row;
  const { year, signedOn, fromDate, toDate, version } = row;
  return {
    slug,
    title,
    unions: parties,
    counterpart,
    country,
    sector,
    level,
    language,
    year,
    signedOn,
    fromDate,
    toDate,
    ...holds,
    source: sourceUrl,
    licence,
    version,
    clauses: ofAgreement,
  };
}

/**
 * Whether an agreement holds: what all its published clauses say of it, nothing where they differ. Clauses that joined it by
 * a submission say nothing of that.
 */
async function findValidity(
  db: Database,
  id: number,
): Promise<Pick<Agreement, 'validity' | 'validityBecause' | 'checkedOn'>> {
  const isSent = sql<number>`${clauses.origin} LIKE 'upload:%'`;
  const all = await db
    .selectDistinct({
      validity: clauses.validity,
      validityBecause: clauses.validityBecause,
      checkedOn: clauses.checkedOn,
      isSent,
    })
    .from(clauses)
    .where(and(eq(clauses.agreementId, id), eq(clauses.state, 'published')))
    .orderBy(isSent);
  const [said, ...others] = all.filter((row) => row.isSent === all[0]?.isSent);
  if (said === undefined || others.length > 0) {
    return { validity: null, validityBecause: null, checkedOn: null };
  }
  const { validity, validityBecause, checkedOn } = said;
  return { validity, validityBecause, checkedOn };
}

/** Those of these agreements that a moderator corrected: their facts as they are stored, and who signed them, by slug. */
export async function listCorrected(
  db: Database,
  slugs: string[],
): Promise<Map<string, { record: AgreementRecord; unions: string[] }>> {
  const corrected = await db.select().from(agreements).where(isNotNull(agreements.correctedAt));
  const asked = corrected.filter(({ slug }) => slugs.includes(slug));
  const found = await Promise.all(
    asked.map(async (row) => {
      const shown = await findBySlug(db, row.slug);
      return [row.slug, { record: recordOf(row), unions: namesOf(shown) }] as const;
    }),
  );
  return new Map(found);
}

const namesOf = (agreement: Agreement | undefined): string[] =>
  agreement?.unions.map(({ name }) => name) ?? [];

/** The facts of an agreement as an importer states them. */
export function recordOf(row: typeof agreements.$inferSelect): AgreementRecord {
  const kept = new Set(['id', 'version', 'correctedAt']);
  return Object.fromEntries(
    Object.entries(row).filter(([name]) => !kept.has(name)),
  ) as AgreementRecord;
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

/** Every agreement with a published clause, by its title, with what tells it from others. */
export async function list(db: Database): Promise<ListedAgreement[]> {
  return db
    .select({
      slug: agreements.slug,
      title: agreements.title,
      unions: sql`json_group_array(DISTINCT ${unions.name})`.mapWith(namesIn),
      counterpart: agreements.counterpart,
      industry: max(clauses.industry),
      country: agreements.country,
      year: agreements.year,
    })
    .from(agreements)
    .innerJoin(clauses, eq(clauses.agreementId, agreements.id))
    .leftJoin(clauseUnions, eq(clauseUnions.clauseId, clauses.id))
    .leftJoin(unions, eq(unions.id, clauseUnions.unionId))
    .where(eq(clauses.state, 'published'))
    .groupBy(agreements.id)
    .orderBy(asc(agreements.title), asc(agreements.slug));
}

/** The names in a list that SQL made, which has nothing in it for clauses without a union. */
const namesIn = (list: string): string[] =>
  (JSON.parse(list) as (string | null)[]).filter((name) => name !== null);

/** An agreement for clauses to join, as it is stored; undefined when there is none. */
export async function findToJoin(db: Database, slug: string): Promise<JoinedAgreement | undefined> {
  const row = await db.query.agreements.findFirst({ where: eq(agreements.slug, slug) });
  if (row === undefined) return undefined;
  const [last] = await db
    .select({ position: max(clauses.position) })
    .from(clauses)
    .where(eq(clauses.agreementId, row.id));
  return { record: recordOf(row), nextPosition: (last?.position ?? -1) + 1 };
}
