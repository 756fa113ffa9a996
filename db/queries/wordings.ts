import { and, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { SubmissionState } from '#domain/submission/submission.ts';
import type { Database } from '../client.server.ts';
import { agreements, clauses, clauseTexts, clauseTopics } from '../schema/clauses.ts';
import { proposals, submissions } from '../schema/submissions.ts';

/** More than these wait for nobody: the newest are looked at. */
const maxWaiting = 500;

/** The wording of every published clause of an agreement whose main topic is one of these. */
export const listPublished = (db: Database, topics: string[]) =>
  db
    .select({
      topic: clauseTopics.topic,
      slug: clauses.slug,
      title: clauseTexts.title,
      text: clauseTexts.text,
      agreement: agreements.title,
    })
    .from(clauses)
    .innerJoin(
      clauseTexts,
      and(eq(clauseTexts.clauseId, clauses.id), eq(clauseTexts.language, clauses.language)),
    )
    .innerJoin(
      clauseTopics,
      and(eq(clauseTopics.clauseId, clauses.id), eq(clauseTopics.position, 0)),
    )
    .leftJoin(agreements, eq(agreements.id, clauses.agreementId))
    .where(
      and(
        eq(clauses.state, 'published'),
        eq(clauses.provenance, 'agreement'),
        inArray(clauseTopics.topic, topics),
      ),
    );

/** The wording of clauses that wait in other submissions, whose main topic is one of these, the newest first. */
export const listWaiting = (db: Database, topics: string[], submissionId: string) =>
  db
    .select({
      submission: submissions.id,
      agreement: sql<string>`${submissions.agreement} ->> '$.title'`,
      proposal: proposals.proposal,
    })
    .from(proposals)
    .innerJoin(submissions, eq(submissions.id, proposals.submissionId))
    .where(
      and(
        ne(submissions.id, submissionId),
        inArray(submissions.state, isWaiting),
        eq(proposals.state, 'proposed'),
        inArray(sql`${proposals.proposal} ->> '$.topics[0]'`, topics),
      ),
    )
    .orderBy(desc(submissions.sentAt), proposals.id)
    .limit(maxWaiting);

const isWaiting: SubmissionState[] = ['submitted', 'in_review', 'changes_requested'];
