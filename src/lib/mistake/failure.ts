import type { ApiError } from '#lib/api/api-error.ts';

/** Why a report was not sent, or is not shown; the API's own words where it says more. */
export type Failure = {
  reason:
    | 'offline'
    | 'silent'
    | 'limited'
    | 'proof'
    | 'arrived'
    | 'unknown'
    | 'form'
    | 'refused'
    | 'broken';
  detail?: string;
};

const byKind: Record<string, Failure['reason']> = {
  'database-unavailable': 'silent',
  'proof-needed': 'proof',
  'key-reused': 'arrived',
  'secret-missing': 'unknown',
  'wrong-secret': 'unknown',
  'not-found': 'unknown',
};

/** What a reader is told of an error. */
export function failureOf({ reason, kind, detail }: ApiError): Failure {
  const known = byKind[kind];
  if (known !== undefined) return { reason: known };
  if (reason === 'offline' || reason === 'limited' || reason === 'broken') return { reason };
  return { reason: 'refused', detail };
}
