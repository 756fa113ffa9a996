import { expect, it } from 'vitest';
import type { Locale } from '#domain/words.ts';
import { sayCount } from './messages.ts';

const forms = {
  zero: 'no clauses',
  one: 'one clause',
  two: 'two clauses',
  few: '{n} clauses (few)',
  many: '{n} clauses (many)',
  other: '{n} clauses',
};

it.each([
  [0, 'no clauses'],
  [1, 'one clause'],
  [2, 'two clauses'],
  [3, /few/],
  [11, /many/],
  [100, /^\S+ clauses$/],
])('says %d by the six forms of Arabic', (n, expected) => {
  expect(sayCount(forms, n, 'ar' as Locale)).toMatch(expected);
});

it('says a number whose form a message does not name as any other', () => {
  const message = { one: '{n} cláusula', other: '{n} cláusulas' };
  expect(sayCount(message, 1, 'es')).toBe('1 cláusula');
  expect(sayCount(message, 1_000_000, 'es')).toBe('1.000.000 cláusulas');
  expect(sayCount({ other: '{n} clauses' }, 1, 'en')).toBe('1 clauses');
});
