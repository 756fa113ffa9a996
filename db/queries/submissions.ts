import { and, asc, eq, notInArray, sql } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import type { Standing, Step, SteppedClause } from '#domain/submission/submission-rules.ts';
import type { Action, Proposal, SubmissionState } from '#domain/submission/submission.ts';
import type { Database } from '../client.server.ts';
import { moderators } from '../schema/moderators.ts';
import { documents, log, proposals, submissions } from '../schema/submissions.ts';
import { spending } from './challenges.ts';
import { noteOf, strike } from './loose-documents.ts';
import { writeUnlessForbidden } from './unless-forbidden.ts';

type SubmissionRow = typeof submissions.$inferSelect;
type DocumentRow = typeof documents.$inferSelect;
type ProposalRow = typeof proposals.$inferSelect;

/** A submission with all that belongs to it. */
export type Found = SubmissionRow & {
  clauses: ProposalRow[];
  /** In the order in which they are read. */
  documents: DocumentRow[];
  holderName: string | null;
};

export type NewSubmission = {
  submission: Omit<SubmissionRow, 'state' | 'version' | 'asked' | 'changedAt' | HoldingColumn>;
  clauses: Proposal[];
  /** In the order in which they are read. */
  documents: NewDocument[];
  /** The proof of work of an anonymous sender. */
  work: { id: string; expiresAt: string } | undefined;
};
/** A file as it lies in the document store. */
type NewDocument = Omit<DocumentRow, 'submissionId' | 'number'>;
type HoldingColumn = 'holderId' | 'heldSince' | 'heldUntil';

/**
 * Stores a submission with its clauses, its documents, its first line in the log and its work spent, all or nothing.
 * Resolves to false when its idempotency key is taken or its work was spent before.
 */
export async function insert(db: Database, sent: NewSubmission): Promise<boolean> {
  const { submission, clauses, documents: files, work } = sent;
  const { id, sentAt, sentBy } = submission;
  const row: SubmissionRow = {
    ...submission,
    state: 'submitted',
    version: 1,
    asked: null,
    changedAt: sentAt,
    holderId: null,
    heldSince: null,
    heldUntil: null,
  };
  const statements: BatchItem<'sqlite'>[] = [
    db.insert(submissions).values(row),
    ...insertProposals(db, id, clauses, 0),
    ...insertDocuments(db, id, files),
    ...(work ? spending(db, work.id, work.expiresAt, sentAt) : []),
    db.insert(log).values({
      at: sentAt,
      action: 'sent',
      submissionId: id,
      version: 1,
      toState: 'submitted',
      moderatorId: sentBy,
    }),
  ];
  return writeUnlessForbidden(db, statements, sentBy);
}

/** A submission by its id. */
export async function find(db: Database, id: string): Promise<Found | undefined> {
  const [rows, clauses, files] = await Promise.all([
    db
      .select({ submission: submissions, holderName: moderators.name })
      .from(submissions)
      .leftJoin(moderators, eq(moderators.id, submissions.holderId))
      .where(eq(submissions.id, id)),
    db.select().from(proposals).where(eq(proposals.submissionId, id)).orderBy(asc(proposals.id)),
    db
      .select()
      .from(documents)
      .where(eq(documents.submissionId, id))
      .orderBy(asc(documents.number)),
  ]);
  const [row] = rows;
  return row && { ...row.submission, clauses, documents: files, holderName: row.holderName };
}

/** The submission that was sent with an idempotency key. */
export async function findByIdempotency(db: Database, idempotencyHash: string) {
  const [row] = await db
    .select({
      id: submissions.id,
      locale: submissions.locale,
      requestHash: submissions.requestHash,
    })
    .from(submissions)
    .where(eq(submissions.idempotencyHash, idempotencyHash));
  return row;
}

/** A submission with this very document that was neither rejected nor withdrawn, by the SHA-256 of the file. */
export async function findByDocument(db: Database, sha256: string): Promise<Found | undefined> {
  const [row] = await db
    .select({ id: submissions.id })
    .from(documents)
    .innerJoin(submissions, eq(submissions.id, documents.submissionId))
    .where(and(eq(documents.sha256, sha256), notInArray(submissions.state, isOver)))
    .limit(1);
  return row && find(db, row.id);
}

const isOver: SubmissionState[] = ['rejected', 'withdrawn'];

/** The submission a published clause came with, and the clause's id in it. */
export async function findOfClause(db: Database, slug: string) {
  const [row] = await db
    .select({ submissionId: proposals.submissionId, id: proposals.id })
    .from(proposals)
    .where(eq(proposals.slug, slug));
  return row;
}

/** A submission as the rules see it. */
export const standingOf = (found: Found): Standing => ({
  state: found.state,
  version: found.version,
  holder:
    found.holderId === null || found.heldSince === null || found.heldUntil === null
      ? null
      : { moderator: found.holderId, since: found.heldSince, until: found.heldUntil },
  sentBy: found.sentBy,
  hasDocument: found.documents.length > 0,
  clauses: found.clauses.map(({ id, state, slug }) => ({ id, state, slug })),
});

/** What changes along with the steps of a submission. */
export type Change = {
  at: string;
  /** Null when the sender does it. */
  moderatorId: number | null;
  submission?: Partial<Pick<SubmissionRow, 'agreement' | 'note' | 'contact' | 'asked'>>;
  /** Statements that hold or fail with the change. */
  also?: BatchItem<'sqlite'>[];
};

/**
 * Carries out steps on a submission as it was found: one write, on condition of its id, state and version, with a
 * line in the log for each step. Resolves to false when another change came first; then nothing was written.
 */
export async function carryOut(
  db: Database,
  found: Found,
  steps: Step[],
  change: Change,
): Promise<boolean> {
  const last = steps.at(-1);
  if (last === undefined) throw new Error('a change without steps');
  const statements: BatchItem<'sqlite'>[] = [
    ...steps.map((step, index) => logLine(db, found, steps, index, step, change)),
    db
      .update(submissions)
      .set({
        ...change.submission,
        state: last.to,
        version: found.version + steps.length,
        holderId: last.holder?.moderator ?? null,
        heldSince: last.holder?.since ?? null,
        heldUntil: last.holder?.until ?? null,
        changedAt: change.at,
      })
      .where(eq(submissions.id, found.id)),
    ...(change.also ?? []),
    ...steps.flatMap((step) => step.clauses.map((clause) => decided(db, found.id, clause))),
  ];
  if (await writeUnlessForbidden(db, statements, change.moderatorId)) return true;
  const now = await find(db, found.id);
  if (now?.version !== found.version || now.state !== found.state) return false;
  throw new Error(`a change of submission ${found.id} broke a rule of the schema`);
}

function logLine(
  db: Database,
  { id, state, version }: Found,
  steps: Step[],
  index: number,
  step: Step,
  { at, moderatorId }: Change,
) {
  // Where the condition does not hold the action is null, which the schema forbids: the whole batch fails.
  const unlessChanged = sql<Action>`(SELECT ${step.action} FROM ${submissions} WHERE ${and(
    eq(submissions.id, id),
    eq(submissions.state, state),
    eq(submissions.version, version),
  )})`;
  return db.insert(log).values({
    at,
    moderatorId,
    submissionId: id,
    version: version + index + 1,
    action: index === 0 ? unlessChanged : step.action,
    fromState: steps[index - 1]?.to ?? state,
    toState: step.to,
    heldUntil: step.holder?.until ?? null,
    reason: step.reason,
    clauses: step.clauses,
  });
}

function decided(db: Database, submissionId: string, { id, decision, reason }: SteppedClause) {
  const chosen = and(eq(proposals.submissionId, submissionId), eq(proposals.id, id ?? -1));
  const set = decision === 'asked' ? { asked: reason } : { state: decision, reason };
  return db.update(proposals).set(set).where(chosen);
}

/** The statements that add clauses to a submission, counted on from `first`. */
export function insertProposals(
  db: Database,
  submissionId: string,
  added: Proposal[],
  first: number,
): BatchItem<'sqlite'>[] {
  if (added.length === 0) return [];
  const rows = added.map((proposal, index) => ({
    submissionId,
    id: first + index,
    proposal,
    state: 'proposed' as const,
  }));
  return [db.insert(proposals).values(rows)];
}

/** The statement that changes one clause of a submission besides its state. */
export const updateProposal = (
  db: Database,
  submissionId: string,
  id: number,
  set: Partial<Pick<ProposalRow, 'proposal' | 'edited' | 'asked' | 'slug'>>,
) =>
  db
    .update(proposals)
    .set(set)
    .where(and(eq(proposals.submissionId, submissionId), eq(proposals.id, id)));

function insertDocuments(
  db: Database,
  submissionId: string,
  files: readonly NewDocument[],
): BatchItem<'sqlite'>[] {
  if (files.length === 0) return [];
  const rows = files.map((file, number) => ({ ...file, submissionId, number }));
  const keys = files.map(({ key }) => key);
  return [db.insert(documents).values(rows), strike(db, keys)];
}

/** The statements that take a submission's documents away; their files are noted until they are removed too. */
export const removeDocuments = (
  db: Database,
  submissionId: string,
): [BatchItem<'sqlite'>, BatchItem<'sqlite'>] => [
  noteOf(db, submissionId, new Date().toISOString()),
  db.delete(documents).where(eq(documents.submissionId, submissionId)),
];
