import { expect, it } from 'vitest';
import { readProblem } from '#lib/api/answer.ts';
import { sendingProblemOf } from './sending-problem.ts';

const told = (status: number, kind: string) => {
  const type = `/en/developers/#problem-${kind}`;
  return sendingProblemOf(readProblem(status, JSON.stringify({ type, detail: 'Say it.' })));
};

it.each([
  [409, 'key-reused', 'arrived'],
  [403, 'proof-needed', 'proof'],
  [413, 'too-large', 'tooLarge'],
  [429, 'too-many', 'limited'],
  [503, 'database-unavailable', 'broken'],
  [503, 'documents-unavailable', 'documents'],
  [507, 'storage-full', 'full'],
])('%i %s is told as %s, without the words of the API', (status, kind, reason) => {
  expect(told(status, kind)).toEqual({ reason, detail: '' });
});

it('anything else is told in the words of the API', () => {
  expect(told(400, 'invalid-request')).toEqual({ reason: 'refused', detail: 'Say it.' });
});
