import { and, asc, count, eq, inArray, lt, sql } from 'drizzle-orm';
import type { LogAction } from '#domain/submission/submission.ts';
import type { ReportDecision, ReportState } from '#domain/submission/report.ts';
import type { Database } from '../client.server.ts';
import { reports } from '../schema/reports.ts';
import { log } from '../schema/submissions.ts';
import { spending } from './challenges.ts';
import { writeUnlessForbidden } from './unless-forbidden.ts';

/** A report as it is stored. */
export type FoundReport = typeof reports.$inferSelect;

type DecidedColumn = 'state' | 'version' | 'outcome' | 'reason' | 'decidedAt';
export type NewReport = {
  report: Omit<FoundReport, DecidedColumn>;
  /** Set when a moderator sent it. */
  moderatorId: number | null;
  /** The proof of work of an anonymous sender. */
  work: { id: string; expiresAt: string } | undefined;
};

/**
 * Stores a report with its line in the log and its work spent, all or nothing. Resolves to false when its idempotency
 * key is taken or its work was spent before.
 */
export const insert = (db: Database, { report, moderatorId, work }: NewReport): Promise<boolean> =>
  writeUnlessForbidden(
    db,
    [
      db.insert(reports).values({ ...report, state: 'open', version: 1 }),
      ...(work ? spending(db, work.id, work.expiresAt, report.sentAt) : []),
      db.insert(log).values({
        at: report.sentAt,
        action: 'reported',
        reportId: report.id,
        version: 1,
        moderatorId,
      }),
    ],
    moderatorId,
  );

/** A report by its id. */
export async function find(db: Database, id: string): Promise<FoundReport | undefined> {
  const [row] = await db.select().from(reports).where(eq(reports.id, id));
  return row;
}

/** The report that was sent with an idempotency key. */
export async function findByIdempotency(db: Database, idempotencyHash: string) {
  const { id, locale, requestHash } = reports;
  const [row] = await db
    .select({ id, locale, requestHash })
    .from(reports)
    .where(eq(reports.idempotencyHash, idempotencyHash));
  return row;
}

/** One page of reports, the longest waiting first, with the number of all in each state; without contacts. */
export async function list(
  db: Database,
  states: ReportState[] | undefined,
  { page, perPage }: { page: number; perPage: number },
) {
  const { id, state, version, sentAt, decidedAt, outcome, about, kind, locale } = reports;
  const text = sql<string>`substr(${reports.text}, 1, 300)`;
  const items = await db
    .select({ id, state, version, sentAt, decidedAt, outcome, about, kind, text, locale })
    .from(reports)
    .where(states && inArray(reports.state, states))
    .orderBy(asc(reports.sentAt), asc(reports.id))
    .limit(perPage)
    .offset((page - 1) * perPage);
  const counted = await db
    .select({ state: reports.state, count: count() })
    .from(reports)
    .groupBy(reports.state);
  const chosen = counted.filter((row) => states?.includes(row.state) ?? true);
  return {
    items,
    total: chosen.reduce((sum, row) => sum + row.count, 0),
    states: Object.fromEntries(counted.map((row) => [row.state, row.count])),
  };
}

/** The contact, and the hash by which who has the rest could guess it. */
const forgotten = { contact: null, requestHash: '' };

/**
 * Decides on a report as a moderator saw it, with a line in the log; its contact goes. Resolves to false when another
 * decision came first; then nothing was written. The line holds no words: they go with the report.
 */
export function decide(
  db: Database,
  { id, version }: FoundReport,
  { outcome, reason }: Pick<ReportDecision, 'outcome' | 'reason'>,
  { at, moderatorId }: { at: string; moderatorId: number },
): Promise<boolean> {
  const seen = and(eq(reports.id, id), eq(reports.state, 'open'), eq(reports.version, version));
  // Where the condition does not hold the action is null, which the schema forbids: the whole batch fails.
  const unlessChanged = sql<LogAction>`(SELECT 'report-decided' FROM ${reports} WHERE ${seen})`;
  return writeUnlessForbidden(
    db,
    [
      db
        .insert(log)
        .values({ at, action: unlessChanged, reportId: id, version: version + 1, moderatorId }),
      db
        .update(reports)
        .set({ state: 'done', version: version + 1, outcome, reason, ...forgotten, decidedAt: at })
        .where(eq(reports.id, id)),
    ],
    moderatorId,
  );
}

/** Deletes the reports that were decided before a time (ISO 8601); that there was one stays in the log. */
export async function deleteDecided(db: Database, before: string): Promise<void> {
  const isOld = and(eq(reports.state, 'done'), lt(reports.decidedAt, before));
  if ((await db.$count(reports, isOld)) > 0) await db.write(() => db.delete(reports).where(isOld));
}
