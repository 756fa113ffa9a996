import { and, asc, count, eq, inArray, sql } from 'drizzle-orm';
import type { SubmissionState } from '#domain/submission/submission.ts';
import type { Database } from '../client.server.ts';
import { moderators } from '../schema/moderators.ts';
import { documents, proposals, submissions } from '../schema/submissions.ts';

/** What the queue is asked for; a list means "any of". */
export type QueueFilters = {
  state?: SubmissionState[] | undefined;
  country?: string[] | undefined;
  language?: string[] | undefined;
  /** Who holds it, the lease over or not. */
  holderId?: number | undefined;
};

/** One page of submissions, the longest waiting first, with the number of all in each state. */
export async function list(
  db: Database,
  filters: QueueFilters,
  { page, perPage }: { page: number; perPage: number },
) {
  const condition = and(
    filters.state && inArray(submissions.state, filters.state),
    filters.country && inArray(sql`${submissions.agreement} ->> '$.country'`, filters.country),
    filters.language && inArray(sql`${submissions.agreement} ->> '$.language'`, filters.language),
    filters.holderId === undefined ? undefined : eq(submissions.holderId, filters.holderId),
  );
  const [items, counted, states] = await Promise.all([
    db
      .select({
        submission: submissions,
        holderName: moderators.name,
        clauses: sql<number>`(SELECT count(*) FROM ${proposals} WHERE ${proposals.submissionId} = ${submissions.id})`,
        documents: sql<number>`(SELECT count(*) FROM ${documents} WHERE ${documents.submissionId} = ${submissions.id})`,
      })
      .from(submissions)
      .leftJoin(moderators, eq(moderators.id, submissions.holderId))
      .where(condition)
      .orderBy(asc(submissions.sentAt), asc(submissions.id))
      .limit(perPage)
      .offset((page - 1) * perPage),
    db.select({ total: count() }).from(submissions).where(condition),
    db
      .select({ state: submissions.state, count: count() })
      .from(submissions)
      .groupBy(submissions.state),
  ]);
  return {
    items,
    total: counted[0]?.total ?? 0,
    states: Object.fromEntries(states.map((row) => [row.state, row.count])),
  };
}
