import { expect, it } from 'vitest';
import { dayName, momentName } from './names.ts';

it.each([
  ['en', '1 March 2022'],
  ['fr', '1er mars 2022'],
  ['es', '1 de marzo de 2022'],
  ['pt', '1º de março de 2022'],
] as const)('writes the first of a month as %s does', (locale, written) => {
  expect(dayName('2022-03-01', locale)).toBe(written);
  expect(momentName('2022-03-01T12:00:00Z', locale)).toMatch(new RegExp(`^${written}`));
});

it('writes other days with their number, and what is no day as it is', () => {
  expect(dayName('2022-03-11', 'fr')).toBe('11 mars 2022');
  expect(dayName('2022-03-21', 'pt')).toBe('21 de março de 2022');
  expect(dayName('soon', 'fr')).toBe('soon');
});
