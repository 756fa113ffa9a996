import type { ApiError } from '#lib/api/api-error.ts';

/** Why the hub did not answer as asked; the API's own words where it says more. */
export type FollowingProblem = {
  reason: 'form' | 'unknown' | 'offline' | 'limited' | 'changed' | 'refused' | 'broken';
  detail?: string | undefined;
};

/** What a sender who follows a submission is told of an error. */
export function followingProblemOf({ reason, detail }: ApiError): FollowingProblem {
  switch (reason) {
    case 'signedOut':
    case 'forbidden':
    case 'missing':
      return { reason: 'unknown' };
    case 'conflict':
      return { reason: 'changed' };
    case 'offline':
    case 'limited':
    case 'broken':
      return { reason };
    default:
      return { reason: 'refused', detail };
  }
}
