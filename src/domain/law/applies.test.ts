import { expect, test } from 'vitest';
import { lawStateAt } from './applies.ts';

const rule = { status: 'in-force', from: '2020-01-01', to: null } as const;
const adopted = { status: 'adopted', from: '2027-12-02', to: null } as const;

test('what was adopted applies from its day on', () => {
  expect(lawStateAt(adopted, '2027-12-01T23:00:00Z')).toBe('not-yet');
  expect(lawStateAt(adopted, '2027-12-02T00:00:00Z')).toBe('applies');
  expect(lawStateAt({ ...adopted, from: null }, '2030-01-01')).toBe('not-yet');
});

test('what holds until a day still holds on it', () => {
  expect(lawStateAt({ ...rule, to: '2026-06-30' }, '2026-06-30')).toBe('applies');
  expect(lawStateAt({ ...rule, to: '2026-06-30' }, '2026-07-01')).toBe('ended');
});

test('what was repealed ended, and a rule without a known day applies', () => {
  expect(lawStateAt({ ...rule, status: 'repealed' }, '2026-01-01')).toBe('ended');
  expect(lawStateAt({ ...rule, from: null }, '2026-01-01')).toBe('applies');
});
