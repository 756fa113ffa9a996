import type { ApiError } from '#lib/api/api-error.ts';

/** Why a submission was not taken, as the wizard says it; the API's own words where it says more. */
export type SendingProblem = {
  reason:
    | 'offline'
    | 'limited'
    | 'tooLarge'
    | 'full'
    | 'documents'
    | 'refused'
    | 'broken'
    | 'proof'
    | 'arrived'
    | 'insecure';
  detail: string;
};

/** What a sender is told when a submission was not taken; sending again is safe. */
export function sendingProblemOf({ reason, kind, detail }: ApiError): SendingProblem {
  if (kind === 'proof-needed') return { reason: 'proof', detail: '' };
  if (kind === 'insecure') return { reason: 'insecure', detail: '' };
  if (kind === 'key-reused') return { reason: 'arrived', detail: '' };
  if (kind === 'documents-unavailable') return { reason: 'documents', detail: '' };
  if (reason === 'full') return { reason, detail: '' };
  if (reason === 'offline' || reason === 'limited' || reason === 'tooLarge' || reason === 'broken')
    return { reason, detail: '' };
  return { reason: 'refused', detail };
}
