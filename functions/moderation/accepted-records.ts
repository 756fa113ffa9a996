import type { Database } from '#db/client.server.ts';
import type { ClauseRecord } from '#db/import/record.ts';
import { submissionRecords, type AcceptedClause } from '#db/import/upload.ts';
import * as agreements from '#db/queries/agreements.ts';
import type { Found } from '#db/queries/submissions.ts';
import type { SubmittedAgreement } from '#domain/submission/submission.ts';

/** The accepted clauses of a submission as they are published: in the agreement that it names, or in one of their own. */
export async function acceptedRecords(
  db: Database,
  { id, agreementSlug }: Pick<Found, 'id' | 'agreementSlug'>,
  agreement: SubmittedAgreement,
  accepted: AcceptedClause[],
): Promise<ClauseRecord[]> {
  const joined =
    agreementSlug === null ? undefined : await agreements.findToJoin(db, agreementSlug);
  return submissionRecords(id, agreement, accepted, joined);
}
