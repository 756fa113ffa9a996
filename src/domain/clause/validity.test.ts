import { expect, test } from 'vitest';
import { believedUntil, termOf, validityAt } from './validity.ts';

const checked = { validity: 'in-force', checkedOn: '2026-08-24' } as const;

test('a clause is in force for a year from the day it was looked up', () => {
  expect(validityAt(checked, '2026-11-29T10:00:00Z')).toBe('in-force');
  expect(validityAt(checked, '2027-08-24T10:00:00Z')).toBe('in-force');
  expect(validityAt(checked, '2027-08-25')).toBe('unknown');
});

test('a clause nobody looked up is never in force', () => {
  expect(validityAt({ validity: 'in-force', checkedOn: null }, '2026-11-29')).toBe('unknown');
});

test('what ended stays ended', () => {
  expect(validityAt({ validity: 'ended', checkedOn: '2001-01-01' }, '2026-11-29')).toBe('ended');
});

test('a year from 29 February ends on 1 March', () => {
  expect(believedUntil('2024-02-29')).toBe('2025-03-01');
});

const dates = { ...checked, from: null, to: null, wordingDate: '2021-06-01' };

test('a clause is known to apply from its wording until its agreement ends, or for as long as a look is believed', () => {
  expect(termOf(dates)).toEqual(['2021-06-01', '2027-08-24']);
  expect(termOf({ ...dates, from: '2021-07-01', to: '2026-12-31' })).toEqual([
    '2021-07-01',
    '2026-12-31',
  ]);
  expect(termOf({ ...dates, validity: 'ended', to: '2023-05-31' })).toEqual([
    '2021-06-01',
    '2023-05-31',
  ]);
});

test('a clause that ended nobody knows when, or of which nothing is known, is on no day known to apply', () => {
  expect(termOf({ ...dates, validity: 'ended' })).toBeUndefined();
  expect(termOf({ ...dates, validity: 'unknown', to: '2030-01-01' })).toBeUndefined();
  expect(termOf({ ...dates, wordingDate: null })).toBeUndefined();
});
