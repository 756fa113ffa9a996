import { asc, eq, inArray, lt, sql } from 'drizzle-orm';
import type { Database } from '../client.server.ts';
import { documents, looseDocuments } from '../schema/submissions.ts';

/** Notes files before they are stored, as no submission names them yet; `since` is ISO 8601. */
export const note = (db: Database, keys: readonly string[], since: string) =>
  db.write(() => db.insert(looseDocuments).values(keys.map((key) => ({ key, since }))));

/** The statement that notes the files of a submission which is about to lose them. */
export const noteOf = (db: Database, submissionId: string, since: string) =>
  db.insert(looseDocuments).select(
    db
      .select({ key: documents.key, since: sql<string>`${since}`.as('since') })
      .from(documents)
      .where(eq(documents.submissionId, submissionId)),
  );

/** The statement that strikes files off the list: a submission names them, or they are gone. */
export const strike = (db: Database, keys: readonly string[]) =>
  db.delete(looseDocuments).where(inArray(looseDocuments.key, [...keys]));

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
