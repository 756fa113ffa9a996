import { expect, it } from 'vitest';
import { findOutdated } from './outdated.ts';

const last = { state: 'one', origin: 'https://hub.example.org' };

it('makes the pages anew for another public address, and nothing for the same', () => {
  expect(findOutdated(last, last)).toBeUndefined();
  expect(findOutdated(last, { ...last, origin: 'https://clauses.example.org' })).toBe('pages');
  expect(findOutdated({ ...last, origin: undefined }, last)).toBe('pages');
});

it('fills the database first when its sources have changed', () => {
  const now = { state: 'two', origin: 'https://clauses.example.org' };
  expect(findOutdated(last, now)).toBe('content');
  expect(findOutdated({ state: undefined, origin: undefined }, now)).toBe('content');
});
