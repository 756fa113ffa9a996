import { expect, it } from 'vitest';
import { compareTexts } from '#domain/compare/compare-texts.ts';
import { countPoints, tableRows } from './table-rows.ts';

const compared = (...texts: string[]) => {
  const found = compareTexts(
    texts.map((text) => ({ text, language: 'en' })),
    () => undefined,
  );
  if (found === undefined) throw new Error('too long');
  return found;
};

const first = 'Cameras never record sound in rest rooms.\nWorkers get a map of all cameras.';
const second = 'Cameras never record sound in rest rooms.\nThe union visits the depot yearly.';

it('puts points that only one text has into one row, each under its text', () => {
  const rows = tableRows(compared(first, second));
  expect(rows.map(({ kind }) => kind)).toEqual(['aligned', 'apart']);
  const [, apart] = rows;
  if (apart?.kind !== 'apart') throw new Error('no such row');
  expect(apart.texts.map((points) => points.map(({ cell }) => cell.point?.words))).toEqual([
    ['Workers get a map of all cameras.'],
    ['The union visits the depot yearly.'],
  ]);
  expect(apart.texts.flat().every(({ judgement }) => judgement?.direction === 'unclear')).toBe(
    true,
  );
});

it('counts the points that both texts have, by what is said of them, and those that one lacks', () => {
  expect(countPoints(compared(first, second), 1)).toEqual({
    both: 1,
    stronger: 0,
    weaker: 0,
    neutral: 1,
    unclear: 0,
    missing: 1,
    alone: 1,
  });
});
