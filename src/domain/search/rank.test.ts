import { expect, test } from 'vitest';
import { enough, rankRows, worthShowing } from './rank.ts';

const weights = (...pairs: [row: number, weight: number][]) => new Map(pairs);
const rowsOf = (ranked: { row: number }[]) => ranked.map(({ row }) => row);

test('of two rows the one that holds more of the words comes first, though another weighs as much', () => {
  const ranked = rankRows([weights([1, 6], [2, 3]), weights([2, 3])]);
  expect(rowsOf(ranked)).toEqual([2, 1]);
  expect(ranked.map(({ holdsAll }) => holdsAll)).toEqual([true, false]);
});

test('a word that no row holds counts for none, but then none holds all', () => {
  expect(rankRows([weights([1, 4]), weights()])).toEqual([{ row: 1, score: 4, holdsAll: false }]);
});

test('rows that score alike keep their order', () => {
  expect(rowsOf(rankRows([weights([5, 1], [3, 1], [4, 2])]))).toEqual([4, 3, 5]);
});

test('what scores less than half of the best is left out', () => {
  const ranked = rankRows([weights([1, 10], [2, 6], [3, 4])]);
  expect(rowsOf(worthShowing([...ranked].map((one) => ({ ...one, holdsAll: false }))))).toEqual([
    1, 2,
  ]);
});

test('where many rows hold all the words the others are left out', () => {
  const many = Array.from({ length: enough }, (_, row): [number, number] => [row, 1]);
  const words = [weights(...many, [99, 50]), weights(...many)];
  expect(rowsOf(worthShowing(rankRows(words)))).toEqual(many.map(([row]) => row));
});
