import { asc, count, eq, gt, isNull, lt, min } from 'drizzle-orm';
import type { SubmissionState } from '#domain/submission/submission.ts';
import type { Database } from '../client.server.ts';
import { clauses } from '../schema/clauses.ts';
import { moderators } from '../schema/moderators.ts';
import { reports } from '../schema/reports.ts';
import { settings, submissions } from '../schema/submissions.ts';

const backup = 'backup-made';

/** Notes when a backup was made (ISO 8601). */
export const noteBackup = (db: Database, at: string) =>
  db.write(() =>
    db
      .insert(settings)
      .values({ name: backup, value: at })
      .onConflictDoUpdate({ target: settings.name, set: { value: at } }),
  );

/** When the last backup was made; undefined where none was, or none since the database was restored from one. */
export async function findBackup(db: Database): Promise<string | undefined> {
  const [row] = await db.select().from(settings).where(eq(settings.name, backup));
  return row?.value;
}

/** Since when there are people whose work could be lost: when the first of the moderators joined. */
export async function findBeginning(db: Database): Promise<string | undefined> {
  const [row] = await db
    .select({ at: min(moderators.joinedAt) })
    .from(moderators)
    .where(isNull(moderators.removedAt));
  return row?.at ?? undefined;
}

/** The first change of a clause after a time (ISO 8601), which pages that were made then do not show. */
export async function findFirstChange(db: Database, after: string): Promise<string | undefined> {
  const [row] = await db
    .select({ at: clauses.changedAt })
    .from(clauses)
    .where(gt(clauses.changedAt, after))
    .orderBy(asc(clauses.changedAt))
    .limit(1);
  return row?.at;
}

/** How many submissions there are in each state, and since when the longest of those waits. */
export const countSubmissions = (
  db: Database,
): Promise<{ state: SubmissionState; count: number; since: string | null }[]> =>
  db
    .select({ state: submissions.state, count: count(), since: min(submissions.sentAt) })
    .from(submissions)
    .groupBy(submissions.state);

/** How many reports of mistakes are open, and since when the longest waits. */
export async function countOpenReports(
  db: Database,
): Promise<{ count: number; since: string | null }> {
  const [row] = await db
    .select({ count: count(), since: min(reports.sentAt) })
    .from(reports)
    .where(eq(reports.state, 'open'));
  return row ?? { count: 0, since: null };
}

const told = 'waiting-told';

/**
 * Claims to tell that something waits, at a time (ISO 8601): false where that was told after `before` already, by whichever
 * instance of the hub.
 */
export async function claimTelling(db: Database, at: string, before: string): Promise<boolean> {
  const claimed = await db.write(() =>
    db
      .insert(settings)
      .values({ name: told, value: at })
      .onConflictDoUpdate({
        target: settings.name,
        set: { value: at },
        setWhere: lt(settings.value, before),
      })
      .returning({ value: settings.value }),
  );
  return claimed.length > 0;
}

/** Forgets that something was told, as nothing waits or nobody heard it: the next time it is told at once. */
export const forgetTelling = (db: Database) =>
  db.write(() => db.delete(settings).where(eq(settings.name, told)));
