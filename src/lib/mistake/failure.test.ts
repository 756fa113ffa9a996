import { expect, it } from 'vitest';
import { ApiError } from '#lib/api/api-error.ts';
import { failureOf } from './failure.ts';

it('tells a database that does not answer from a fault and from a lost connection', () => {
  const silent = new ApiError('broken', { kind: 'database-unavailable', detail: 'Newer clauses' });
  expect(failureOf(silent)).toEqual({ reason: 'silent' });
  expect(failureOf(new ApiError('broken'))).toEqual({ reason: 'broken' });
  expect(failureOf(new ApiError('offline'))).toEqual({ reason: 'offline' });
});

it('says of no receipt whether there is a report', () => {
  const kinds = ['secret-missing', 'wrong-secret', 'not-found'];
  expect(kinds.map((kind) => failureOf(new ApiError('missing', { kind })).reason)).toEqual([
    'unknown',
    'unknown',
    'unknown',
  ]);
});

it('gives the words of the API where it has none of its own', () => {
  const refused = new ApiError('refused', { kind: 'invalid-request', detail: 'Shorten this.' });
  expect(failureOf(refused)).toEqual({ reason: 'refused', detail: 'Shorten this.' });
});
