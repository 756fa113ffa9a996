import { expect, test } from 'vitest';
import { ringPoints, shapeOf, spokes } from './shape.ts';

test('the first spoke points up, and the others follow the clock', () => {
  const [up, right, down, left] = spokes(4);
  expect([up?.y, right?.x, down?.y, left?.x]).toEqual([-50, 50, 50, -50]);
});

test('a level is as far out as its share of the highest one, and what is not answered in the middle', () => {
  expect(shapeOf([5, 1, undefined, 5], 5)).toBe('0,-50 10,0 0,0 -50,0');
  expect(ringPoints(0.5, 4)).toBe('0,-25 25,0 0,25 -25,0');
});
