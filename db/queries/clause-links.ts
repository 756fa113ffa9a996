import { and, asc, desc, eq, inArray, or, sql } from 'drizzle-orm';
import { stepOf } from '#domain/clause/judgement.ts';
import type { ClauseDetail, ClauseLink } from '#domain/clause/records.ts';
import type { Database } from '../client.server.ts';
import { clauses, clauseTexts, relatedClauses } from '../schema/clauses.ts';

/** What a link to a clause says, of a query joined by `originalText`. */
const linkColumns = {
  slug: clauses.slug,
  title: clauseTexts.title,
  language: clauseTexts.language,
  titles:
    sql`coalesce(${clauses.titles}, (SELECT json_group_object(t.language, t.title) FROM clause_texts t WHERE t.clause_id = ${clauses.id}))`.mapWith(
      titlesOf,
    ),
};

/** Titles by language; none where what is stored cannot be read: one bad record stops no page that points to it. */
function titlesOf(stored: string): Record<string, string> {
  try {
    return JSON.parse(stored) as Record<string, string>;
  } catch {
    return {};
  }
}

const originalText = and(
  eq(clauseTexts.clauseId, clauses.id),
  eq(clauseTexts.language, clauses.language),
);

/** Links to the clauses the hub holds of an agreement, in their order. */
export async function listOfAgreement(db: Database, agreementId: number) {
  const rows = await db
    .select({
      ...linkColumns,
      provenance: clauses.provenance,
      strength: clauses.strength,
      strengthBy: clauses.strengthBy,
      articleNumber: clauses.articleNumber,
    })
    .from(clauses)
    .innerJoin(clauseTexts, originalText)
    .where(and(eq(clauses.agreementId, agreementId), eq(clauses.state, 'published')))
    .orderBy(asc(clauses.position), asc(clauses.id));
  return rows.map((row) => ({ ...row, strength: stepOf(row.strength) }));
}

/** The link to a clause; null when it is not published. */
export async function findLink(db: Database, slug: string): Promise<ClauseLink | null> {
  const [link] = await db
    .select(linkColumns)
    .from(clauses)
    .innerJoin(clauseTexts, originalText)
    .where(and(eq(clauses.state, 'published'), eq(clauses.slug, slug)));
  return link ?? null;
}

/** The link to the clause that falls back to this one; null when none does. */
export async function findStronger(db: Database, slug: string): Promise<ClauseLink | null> {
  const [link] = await db
    .select(linkColumns)
    .from(clauses)
    .innerJoin(clauseTexts, originalText)
    .where(and(eq(clauses.state, 'published'), eq(clauses.fallback, slug)))
    .orderBy(asc(clauses.id));
  return link ?? null;
}

/** Links to those of these clauses that are published, by their titles. */
export async function listLinks(db: Database, slugs: string[]): Promise<ClauseLink[]> {
  if (slugs.length === 0) return [];
  return db
    .select(linkColumns)
    .from(clauses)
    .innerJoin(clauseTexts, originalText)
    .where(and(eq(clauses.state, 'published'), inArray(clauses.slug, slugs)))
    .orderBy(asc(clauseTexts.title));
}

/** Links to the published clauses whose place a clause took, whichever of the two says so. */
export const listReplaced = (
  db: Database,
  { slug, replaces }: { slug: string; replaces: string[] },
): Promise<ClauseLink[]> =>
  db
    .select(linkColumns)
    .from(clauses)
    .innerJoin(clauseTexts, originalText)
    .where(
      and(
        eq(clauses.state, 'published'),
        or(inArray(clauses.slug, replaces), eq(clauses.replacedBy, slug)),
      ),
    )
    .orderBy(asc(clauseTexts.title));

/** The clauses before and after this one in its agreement. */
export async function findNeighbours(
  db: Database,
  row: { agreementId: number | null; slug: string },
): Promise<{ previous: ClauseLink | null; next: ClauseLink | null }> {
  if (row.agreementId === null) return { previous: null, next: null };
  const all = await listOfAgreement(db, row.agreementId);
  const at = all.findIndex((clause) => clause.slug === row.slug);
  const linkAt = (index: number): ClauseLink | null => {
    const clause = all[index];
    if (clause === undefined) return null;
    const { slug, title, language, titles } = clause;
    return { slug, title, language, titles };
  };
  return { previous: at > 0 ? linkAt(at - 1) : null, next: linkAt(at + 1) };
}

/** Links to the published clauses most like this one, the likest first. */
export function listRelated(db: Database, id: number): Promise<ClauseDetail['related']> {
  return db
    .select({
      ...linkColumns,
      provenance: clauses.provenance,
      country: clauses.country,
      year: clauses.year,
      score: relatedClauses.score,
    })
    .from(relatedClauses)
    .innerJoin(clauses, eq(clauses.id, relatedClauses.relatedId))
    .innerJoin(clauseTexts, originalText)
    .where(and(eq(relatedClauses.clauseId, id), eq(clauses.state, 'published')))
    .orderBy(desc(relatedClauses.score));
}
