import { expect, test } from 'vitest';
import { placesOf } from './tiles.ts';

const codes = ['FR', 'DE', 'GB', 'US', 'BR', 'ZA', 'JP', 'AU', 'EU', 'ZZ', 'XK'];

test('no two countries share a place, and one that nobody placed stands in the last row', () => {
  const placed = placesOf(codes);
  expect(new Set([...placed.values()].map(String)).size).toBe(codes.length);
  expect(placed.get('XK')).toEqual([3, 9]);
});
