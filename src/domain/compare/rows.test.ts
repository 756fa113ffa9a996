import { expect, it } from 'vitest';
import { cutIntoPoints } from './points.ts';
import { alignRows, rowsInOrder } from './rows.ts';

/** The rows of texts, each cell by the first word of its point. */
function rowsOf(...texts: string[]): string[] {
  const points = texts.map(cutIntoPoints);
  return alignRows(points).map((row) =>
    points.map((own, text) => own[row[text] ?? -1]?.words.split(' ')[0] ?? '–').join(' '),
  );
}

const base = `Notice of new software is given to the union sixty days ahead.
Location data is erased after seventy-two hours.
Cameras never record sound in rest rooms.`;

it('finds the point that says the same, wherever it stands and however it is put', () => {
  const draft = `Sound is recorded by cameras in rest rooms during investigations.
Erasure of location data follows ninety hours after.`;
  expect(rowsOf(base, draft)).toEqual(['Notice –', 'Location Erasure', 'Cameras Sound']);
});

it('leaves a point alone that the other text does not have, behind the one before it', () => {
  const draft = base.replace('\nLocation', '\nWorkers pay for their own telephones.\nLocation');
  expect(rowsOf(base, draft)).toEqual([
    'Notice Notice',
    '– Workers',
    'Location Location',
    'Cameras Cameras',
  ]);
});

it('takes a point that was rewritten between two that stayed for what it was', () => {
  const draft = base.replace(
    'Location data is erased after seventy-two hours.',
    'The company keeps location records as long as the law allows.',
  );
  expect(rowsOf(base, draft)[1]).toBe('Location The');
});

it('gives each point to one row at most, in three texts', () => {
  const third = 'Cameras never record sound anywhere.\nLocation data is erased after a week.';
  expect(rowsOf(base, 'Location data is erased after a month.', third)).toEqual([
    'Notice – –',
    'Location Location Location',
    'Cameras – Cameras',
  ]);
  expect(rowsOf('', '', base)).toHaveLength(3);
});

it('pairs points of the same words in their order', () => {
  expect(rowsOf('Reserved.\nReserved.\nAll staff.', 'Reserved.\nAll staff.')).toEqual([
    'Reserved. Reserved.',
    'Reserved. –',
    'All All',
  ]);
});

it('claims nothing of points in order', () => {
  const points = ['One. Two.', 'Un.'].map(cutIntoPoints);
  expect(rowsInOrder(points)).toEqual([
    [0, 0],
    [1, undefined],
  ]);
});
