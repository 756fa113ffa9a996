import { expect, it } from 'vitest';
import { nearnessOf } from './nearness.ts';

it.each([
  [0.94, 'very'],
  [0.5, 'very'],
  [0.49, 'near'],
  [0.25, 'near'],
  [0.24, 'some'],
  [0.08, 'some'],
])('a likeness of %d is called %s', (score, name) => {
  expect(nearnessOf(score)).toBe(name);
});
