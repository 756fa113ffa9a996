import {
  and,
  eq,
  exists,
  inArray,
  lt,
  ne,
  notExists,
  sql,
  type SQL,
  type SQLWrapper,
} from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import type { CorrectedKind } from '#domain/correction/correction.ts';
import type { Database } from '../client.server.ts';
import { agreements, clauses, clauseTexts, clauseTopics, clauseUnions } from '../schema/clauses.ts';
import { recordVersions } from '../schema/corrections.ts';
import { documents, log, proposals, submissions } from '../schema/submissions.ts';
import { removeDocuments } from './submissions.ts';

/** What stands where a text was deleted that a schema wants. */
const deleted = '[…]';

/**
 * Deletes the words of what was taken out before a time (ISO 8601): of clauses withdrawn, unpublished or left out by
 * their source, of the agreements that have no others, and of submissions. That it happened stays, with the addresses.
 */
export async function deleteWithdrawn(db: Database, before: string): Promise<void> {
  const counts = await Promise.all([
    db.$count(clauses, and(isOutOf(clauses, before), exists(textsOf(db)))),
    db.$count(proposals, isOutProposal(db, before)),
    db.$count(submissions, isOutSubmission(before)),
  ]);
  if (counts.every((count) => count === 0)) return;
  await db.write(() => db.batch([ofSubmissions(db, before), ...deletions(db, before)]));
}

/** Some of the documents whose submission was rejected. */
export const listRejectedDocuments = (
  db: Database,
  max: number,
): Promise<{ submissionId: string; key: string }[]> =>
  db
    .select({ submissionId: documents.submissionId, key: documents.key })
    .from(documents)
    .innerJoin(submissions, eq(submissions.id, documents.submissionId))
    .where(eq(submissions.state, 'rejected'))
    .limit(max);

/** Takes the documents of a submission away; their files are noted until they are removed too. */
export const takeDocuments = (db: Database, submissionId: string): Promise<unknown> =>
  db.write(() => db.batch(removeDocuments(db, submissionId)));

const isOutOf = (table: typeof clauses | typeof submissions, before: string): SQL | undefined =>
  and(eq(table.state, 'withdrawn'), lt(table.changedAt, before));

const textsOf = (db: Database) =>
  db
    .select({ one: sql`1` })
    .from(clauseTexts)
    .where(eq(clauseTexts.clauseId, clauses.id));

function deletions(db: Database, before: string): BatchItem<'sqlite'>[] {
  const out = isOutOf(clauses, before);
  const outClauses = db.select({ slug: clauses.slug }).from(clauses).where(out);
  const isOut = isOutAgreement(db, before);
  const outAgreements = db.select({ slug: agreements.slug }).from(agreements).where(isOut);
  return [
    ...deletingWords(db, out),
    forgettingVersions(db, 'clause', outClauses),
    forgettingVersions(db, 'agreement', outAgreements),
    deletingFacts(db, isOut),
    db
      .update(proposals)
      .set({ ...overwritten, asked: null })
      .where(isOutProposal(db, before)),
  ];
}

const forgettingVersions = (db: Database, kind: CorrectedKind, slugs: SQLWrapper) =>
  db
    .update(recordVersions)
    .set({ record: null })
    .where(and(eq(recordVersions.kind, kind), inArray(recordVersions.slug, slugs)));

/** The statements that delete all that clauses say. */
export function deletingWords(db: Database, chosen: SQL | undefined): BatchItem<'sqlite'>[] {
  const ids = db.select({ id: clauses.id }).from(clauses).where(chosen);
  return [
    ...[clauseTexts, clauseTopics, clauseUnions].map((table) =>
      db.delete(table).where(inArray(table.clauseId, ids)),
    ),
    db.update(clauses).set(nothingSaid).where(chosen),
  ];
}

/** The statement that deletes what agreements are called and who signed them. */
export const deletingFacts = (db: Database, chosen: SQL | undefined) =>
  db.update(agreements).set({ title: deleted, counterpart: null, sourceUrl: null }).where(chosen);

/** What stands of a proposal whose words were deleted. */
export const overwritten = {
  proposal: sql`json_set(${proposals.proposal}, '$.title', ${deleted}, '$.text', ${deleted}, '$.number', null)`,
  edited: null,
};

/** Every column of a clause that holds words of its text or of its parties. */
const nothingSaid = {
  counterpart: null,
  partyNote: null,
  industry: null,
  articleNumber: null,
  section: null,
  strengthBecause: [],
  titles: null,
  gist: null,
  remark: null,
  validityBecause: null,
  answers: null,
  described: null,
  sourceUrl: null,
};

function isOutAgreement(db: Database, before: string): SQL | undefined {
  const ofAgreement = (chosen?: SQL) =>
    db
      .select({ one: sql`1` })
      .from(clauses)
      .where(and(eq(clauses.agreementId, agreements.id), chosen));
  return and(exists(ofAgreement()), notExists(ofAgreement(sql`NOT (${isOutOf(clauses, before)})`)));
}

/** The log says when: of some clauses of a submission the rest may have gone on since. */
const isOutProposal = (db: Database, before: string): SQL | undefined =>
  and(
    inArray(proposals.state, ['withdrawn', 'unpublished']),
    ne(sql`json_extract(${proposals.proposal}, '$.text')`, deleted),
    exists(
      db
        .select({ one: sql`1` })
        .from(sql`${log}, json_each(${log.clauses}) AS line`)
        .where(
          and(
            eq(log.submissionId, proposals.submissionId),
            lt(log.at, before),
            sql`line.value ->> '$.id' = ${proposals.id}`,
            sql`line.value ->> '$.decision' IN ('withdrawn', 'unpublished')`,
          ),
        ),
    ),
  );

const isOutSubmission = (before: string): SQL | undefined =>
  and(
    isOutOf(submissions, before),
    ne(sql`json_extract(${submissions.agreement}, '$.title')`, deleted),
  );

const ofSubmissions = (db: Database, before: string) =>
  db
    .update(submissions)
    .set({
      agreement: sql`json_set(${submissions.agreement}, '$.title', ${deleted}, '$.unions', json_array(${deleted}), '$.counterpart', null, '$.sourceUrl', null)`,
      note: null,
      asked: null,
    })
    .where(isOutSubmission(before));
