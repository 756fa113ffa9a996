import { expect, it } from 'vitest';
import { findOutdated } from './outdated.ts';

const last = { state: 'one', origin: 'https://hub.example.org', operator: '' };

it('makes the pages anew for another public address, and nothing for the same', () => {
  expect(findOutdated(last, last)).toBeUndefined();
  expect(findOutdated(last, { ...last, origin: 'https://clauses.example.org' })).toBe('pages');
  expect(findOutdated({ ...last, origin: undefined }, last)).toBe('pages');
});

it('makes the pages anew when somebody else runs the hub', () => {
  expect(findOutdated(last, { ...last, operator: 'Union; hub@union.example' })).toBe('pages');
});

it('fills the database first when its sources have changed', () => {
  const now = { ...last, state: 'two', origin: 'https://clauses.example.org' };
  expect(findOutdated(last, now)).toBe('content');
  expect(findOutdated({ ...last, state: undefined, origin: undefined }, now)).toBe('content');
});
