import type { agreements, clauses, clauseTexts } from '../schema/clauses.ts';

/** An agreement as an importer found it, which leaves out what it does not know; dates are ISO 8601 days. */
export type AgreementRecord = Omit<
  typeof agreements.$inferInsert,
  'id' | 'version' | 'correctedAt'
>;

/** What the hub keeps of a clause beside what an importer found. */
type KeptByHub =
  | 'id'
  | 'agreementId'
  | 'language'
  | 'origin'
  | 'hash'
  | 'state'
  | 'unpublishedBecause'
  | 'publishedAt'
  | 'changedAt'
  | 'version'
  | 'correctedAt'
  | 'movedTo';

/** A clause as an importer found it, which leaves out what it does not know. */
export type ClauseRecord = Omit<typeof clauses.$inferInsert, KeptByHub> & {
  topics: { slug: string; because: string[] }[];
  texts: Omit<typeof clauseTexts.$inferInsert, 'clauseId'>[];
  unions?: string[];
  agreement?: AgreementRecord | null;
};

/** A clause that left the hub by an editor's decision; `movedTo` is the slug of the one that says it now. */
export type MovedClause = { record: ClauseRecord; movedTo: string | null };
