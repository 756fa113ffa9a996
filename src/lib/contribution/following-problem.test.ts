import { expect, it } from 'vitest';
import { ApiError, reasonOf } from '#lib/api/api-error.ts';
import { followingProblemOf } from './following-problem.ts';

it.each([
  [401, 'unknown'],
  [403, 'unknown'],
  [404, 'unknown'],
  [409, 'changed'],
  [429, 'limited'],
  [500, 'broken'],
])('an answer %i is told as %s', (status, reason) => {
  expect(followingProblemOf(new ApiError(reasonOf(status)))).toEqual({ reason });
});

it('a refusal is told in the words of the API', () => {
  const refused = new ApiError(reasonOf(413), { detail: 'Shorten this.' });
  expect(followingProblemOf(refused)).toEqual({ reason: 'refused', detail: 'Shorten this.' });
});
