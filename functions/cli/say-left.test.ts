import { expect, it } from 'vitest';
import { sayLeft } from './say-left.ts';

it('names the clauses that an import left as they were corrected, and is silent where it left none', () => {
  expect(sayLeft({ left: [] })).toBe('');
  expect(sayLeft({ left: ['one', 'two'] })).toMatch(/corrected at the desk.*: one, two$/);
});
