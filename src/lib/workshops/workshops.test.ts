import { expect, it } from 'vitest';
import { densityOf, offsetTime } from './workshops.ts';

const points = (count: number, letters: number) =>
  Array.from({ length: count }, () => 'x'.repeat(letters));
const exercise = { title: 'x', minutes: 15, group: { from: 3, to: 5 } };

it('a slide is set the smaller the more it holds', () => {
  const of = (...size: [number, number]) => densityOf({ points: points(...size) });
  expect([of(3, 30), of(5, 50), of(6, 60), of(6, 100)]).toEqual(['roomy', 'even', 'dense', 'full']);
});

it('a slide of an exercise leaves room for its countdown', () => {
  expect(densityOf({ points: points(6, 50), exercise })).not.toBe('even');
});

it('times of the agenda are hours and minutes from the beginning', () => {
  expect([0, 5, 60, 119].map(offsetTime)).toEqual(['0:00', '0:05', '1:00', '1:59']);
});
