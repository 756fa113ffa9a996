import { expect, test } from 'vitest';
import { daysAsWritten } from './days.ts';

test('a day is a word, wherever it stands', () => {
  const day = new Date('2026-11-29T00:00:00Z');
  expect(daysAsWritten({ checked: day, notes: [{ from: day, to: null, n: 3 }] })).toEqual({
    checked: '2026-11-29',
    notes: [{ from: '2026-11-29', to: null, n: 3 }],
  });
});
