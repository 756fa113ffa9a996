import { expect, it } from 'vitest';
import { newResult, type Answers } from './assessment.ts';
import { compareResults, spreadOf, whatMoved } from './comparison.ts';

const dimensions = ['vision', 'culture', 'skills'];
const answers = (levels: (number | undefined)[]): Answers =>
  Object.fromEntries(
    levels.map((level, at) => [
      dimensions[at] ?? '',
      level === undefined ? { note: '' } : { level, note: '' },
    ]),
  );
const result = (levels: (number | undefined)[]) => ({ ...newResult(), answers: answers(levels) });

it('movement is between the first and the last answer, over gaps', () => {
  const movements = compareResults(
    [result([1, 2, undefined]), result([undefined, 2, 4]), result([3, 1, undefined])],
    dimensions,
  );
  expect(movements.map(({ change }) => change)).toEqual([2, -1, undefined]);
  expect(movements[0]?.levels).toEqual([1, undefined, 3]);
});

it('tells what was chosen from what moved along and what fell', () => {
  const movements = compareResults([result([1, 2, 3]), result([2, 3, 2])], dimensions);
  const { chosen, along, fell } = whatMoved(movements, ['culture']);
  expect([chosen, along, fell].map((list) => list.map(({ dimension }) => dimension))).toEqual([
    ['culture'],
    ['vision'],
    ['skills'],
  ]);
});

it('the spread names who chose what, the widest first, and leaves out what nobody answered', () => {
  const spread = spreadOf(
    [
      { name: 'Ana', answers: answers([2, 1, undefined]) },
      { name: 'Rui', answers: answers([2, 4, undefined]) },
      { name: 'Lia', answers: answers([3, 4, undefined]) },
    ],
    dimensions,
  );
  expect(spread).toEqual([
    {
      dimension: 'culture',
      levels: [
        { level: 1, names: ['Ana'] },
        { level: 4, names: ['Rui', 'Lia'] },
      ],
      lowest: 1,
      highest: 4,
      apart: 3,
    },
    {
      dimension: 'vision',
      levels: [
        { level: 2, names: ['Ana', 'Rui'] },
        { level: 3, names: ['Lia'] },
      ],
      lowest: 2,
      highest: 3,
      apart: 1,
    },
  ]);
});
