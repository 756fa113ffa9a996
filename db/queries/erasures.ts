import { and, eq, inArray, isNotNull, or, sql } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import type { Database } from '../client.server.ts';
import { erasures, recordVersions } from '../schema/corrections.ts';
import { proposals, submissions } from '../schema/submissions.ts';
import { hashesIn } from './erased-words.ts';
import type { HeldClause } from './held-records.ts';
import type { ClauseRecord } from '../import/record.ts';

/** A record whose words must not come back. */
export type Erasure = typeof erasures.$inferSelect;

/** Every record whose words must not come back, the oldest first. */
export const listErasures = (db: Database): Promise<Erasure[]> =>
  db.select().from(erasures).orderBy(erasures.at, erasures.kind, erasures.slug);

/** The statement that notes that clauses were taken out: no backup brings them back. */
export const notingTakenOut = (db: Database, slugs: string[], at: string) =>
  db
    .insert(erasures)
    .values(slugs.map((slug) => ({ kind: 'clause' as const, slug, at, hashes: [] })))
    .onConflictDoNothing();

/** The fields of a proposal that a field of a clause came from. */
const proposed: Record<string, string> = { title: 'title', text: 'text', articleNumber: 'number' };

/**
 * The statements that erase what a clause said before a correction of these fields, wherever it is kept: in its versions
 * and in the submission that it came with. They stand behind those of the correction. Words that it goes on saying are no
 * erased ones.
 */
export async function erasingClause(
  db: Database,
  { record: { slug }, former }: HeldClause,
  next: ClauseRecord,
  { changed, at }: { changed: string[]; at: string },
): Promise<BatchItem<'sqlite'>[]> {
  const versions = await db
    .select({ record: recordVersions.record })
    .from(recordVersions)
    .where(and(eq(recordVersions.kind, 'clause'), eq(recordVersions.slug, slug)));
  const sent = await db
    .select({ proposal: proposals.proposal, edited: proposals.edited })
    .from(proposals)
    .where(eq(proposals.slug, slug));
  const said = [former, ...versions.map(({ record }) => record)].map(flat);
  const inSubmission = sent.flatMap(({ proposal, edited }) => [proposal, edited]);
  const named = changed.map((field) => proposed[field] ?? field);
  const before = [...hashesIn(said, changed), ...hashesIn(inSubmission, named)];
  const hashes = without(before, hashesIn([flat(next)]));
  return [
    forgetting(db, 'clause', [slug]),
    db.insert(erasures).values({ kind: 'clause', slug, at, hashes }),
    ...changed
      .filter((field) => field in proposed)
      .map((field) => overwritingProposal(db, slug, field)),
  ];
}

/** A record with the title and the text of its wording among its fields. */
export const flat = (record: object | null): object => ({
  ...record,
  ...(record && 'texts' in record ? (record.texts as object[])[0] : {}),
});

const without = (hashes: string[], others: string[]): string[] => [
  ...new Set(hashes).difference(new Set(others)),
];

/** The statement that empties the versions of records. */
const forgetting = (db: Database, kind: 'clause' | 'agreement', slugs: string[]) =>
  db
    .update(recordVersions)
    .set({ record: null, isErased: true })
    .where(and(eq(recordVersions.kind, kind), inArray(recordVersions.slug, slugs)));

/** What was sent says what the clause says now; what a moderator had edited too. */
function overwritingProposal(db: Database, slug: string, field: string): BatchItem<'sqlite'> {
  const path = `$.${proposed[field] ?? field}`;
  const now =
    field === 'articleNumber'
      ? sql`(SELECT article_number FROM clauses WHERE slug = ${slug})`
      : sql`(SELECT t.${sql.raw(field)} FROM clause_texts t JOIN clauses c ON c.id = t.clause_id AND c.language = t.language WHERE c.slug = ${slug})`;
  return db
    .update(proposals)
    .set({
      proposal: sql`json_set(${proposals.proposal}, ${path}, ${now})`,
      edited: sql`CASE WHEN ${proposals.edited} IS NULL THEN NULL ELSE json_set(${proposals.edited}, ${path}, ${now}) END`,
    })
    .where(eq(proposals.slug, slug));
}

type ErasedAgreement = { slug: string; clauseSlugs: string[]; former: object; next: object };

/** The statements that erase what an agreement and its clauses said before a correction of its facts. */
export async function erasingAgreement(
  db: Database,
  { slug, clauseSlugs, former, next }: ErasedAgreement,
  { changed, at }: { changed: string[]; at: string },
): Promise<BatchItem<'sqlite'>[]> {
  const versions = await db
    .select({ record: recordVersions.record })
    .from(recordVersions)
    .where(and(eq(recordVersions.kind, 'agreement'), eq(recordVersions.slug, slug)));
  const submissionIds = await listSubmissions(db, clauseSlugs, slug);
  const sent = await db
    .select({ agreement: submissions.agreement })
    .from(submissions)
    .where(inArray(submissions.id, submissionIds));
  const words = changed.map((field) => (field === 'sourceUrl' ? 'source' : field));
  const before = [
    ...hashesIn([former, ...versions.map(({ record }) => record)], words),
    ...hashesIn(
      sent.map(({ agreement }) => agreement),
      changed,
    ),
  ];
  return [
    forgetting(db, 'agreement', [slug]),
    forgetting(db, 'clause', clauseSlugs),
    db
      .insert(erasures)
      .values({ kind: 'agreement', slug, at, hashes: without(before, hashesIn([next])) }),
  ];
}

/** The submissions whose clauses are of an agreement, or are to join it. */
export async function listSubmissions(
  db: Database,
  clauseSlugs: string[],
  agreementSlug: string,
): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: submissions.id })
    .from(submissions)
    .leftJoin(proposals, eq(proposals.submissionId, submissions.id))
    .where(
      or(
        eq(submissions.agreementSlug, agreementSlug),
        and(isNotNull(proposals.slug), inArray(proposals.slug, clauseSlugs)),
      ),
    );
  return rows.map(({ id }) => id);
}

/** The statement that lets submissions say the facts of an agreement as they were corrected. */
export const restating = (db: Database, ids: string[], facts: Record<string, unknown>) => {
  const set = Object.entries(facts).map(
    ([name, value]) => sql`, ${`$.${name}`}, json(${JSON.stringify(value)})`,
  );
  return db
    .update(submissions)
    .set({ agreement: sql`json_set(${submissions.agreement}${sql.join(set)})` })
    .where(inArray(submissions.id, ids));
};
