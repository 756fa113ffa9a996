import { asc, eq, lt, sql } from 'drizzle-orm';
import type { Database } from '../client.server.ts';
import { documents, looseDocuments } from '../schema/submissions.ts';

/** Notes a file before it is stored, as no submission names it yet; `since` is ISO 8601. */
export const note = (db: Database, key: string, since: string) =>
  db.write(() => db.insert(looseDocuments).values({ key, since }));

/** The statement that notes the file of a submission which is about to lose it. */
export const noteOf = (db: Database, submissionId: string, since: string) =>
  db.insert(looseDocuments).select(
    db
      .select({ key: documents.key, since: sql<string>`${since}`.as('since') })
      .from(documents)
      .where(eq(documents.submissionId, submissionId)),
  );

/** The statement that strikes a file off the list: a submission names it, or it is gone. */
export const strike = (db: Database, key: string) =>
  db.delete(looseDocuments).where(eq(looseDocuments.key, key));

/** Some of the files that were noted before a time (ISO 8601), the oldest first. */
export async function listBefore(db: Database, before: string, max: number): Promise<string[]> {
  const rows = await db
    .select({ key: looseDocuments.key })
    .from(looseDocuments)
    .where(lt(looseDocuments.since, before))
    .orderBy(asc(looseDocuments.since))
    .limit(max);
  return rows.map(({ key }) => key);
}
