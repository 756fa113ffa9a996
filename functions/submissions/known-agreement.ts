import type { Database } from '#db/client.server.ts';
import * as agreements from '#db/queries/agreements.ts';
import type { Found } from '#db/queries/submissions.ts';
import { knownFacts } from '#domain/submission/known-agreement.ts';
import type { Submission, SubmittedAgreement } from '#domain/submission/submission.ts';
import { Problem } from '../http/problem.ts';

/**
 * The agreement of a submission as it is stored: of a published one the hub's own record says the facts, and the sender what
 * it leaves open. Throws a Problem (400) when the hub has no such agreement.
 */
export async function agreementOf(
  db: Database,
  { agreement, agreementSlug }: Pick<Submission, 'agreement' | 'agreementSlug'>,
): Promise<SubmittedAgreement> {
  if (agreementSlug === undefined) return agreement;
  const known = await agreements.findBySlug(db, agreementSlug);
  if (known) return { ...agreement, ...knownFacts(known) };
  throw new Problem(
    400,
    'invalid-request',
    'The hub has no agreement at this address. Send the clauses without it, with the facts of their agreement.',
    [
      {
        field: 'agreementSlug',
        expected: 'the last part of the address of an agreement of the hub (GET /agreements)',
        received: agreementSlug,
      },
    ],
  );
}

/** The agreement of a submission as its sender corrects it: of a published one that is still there its record says the facts. */
export async function correctedAgreement(
  db: Database,
  { agreementSlug }: Pick<Found, 'agreementSlug'>,
  agreement: SubmittedAgreement,
): Promise<SubmittedAgreement> {
  const known = agreementSlug === null ? undefined : await agreements.findBySlug(db, agreementSlug);
  if (known) return { ...agreement, ...knownFacts(known) };
  if (agreementSlug !== null || agreement.unions.length > 0) return agreement;
  throw new Problem(400, 'invalid-request', 'Name at least one union that signed the agreement.', [
    { field: 'agreement.unions', expected: 'at least one union', received: 'none' },
  ]);
}
