import { expect, test } from 'vitest';
import { orderByYear } from './order.ts';

const years = Uint16Array.of(2020, 0, 1999, 2020);

test('unknown years come last both ways, and rows of one year keep their order', () => {
  expect(orderByYear([3, 1, 2, 0], years, 'newest')).toEqual([3, 0, 2, 1]);
  expect(orderByYear([3, 1, 2, 0], years, 'oldest')).toEqual([2, 3, 0, 1]);
});
