import { expect, it } from 'vitest';
import { filterQuery } from './filter-query.ts';

it('writes the same filters in one way, whatever order they were chosen in and however often', () => {
  const one = { country: ['US', 'FR', 'US'], topic: ['telework'], yearFrom: 2020 };
  const other = { yearFrom: 2020, topic: ['telework'], country: ['FR', 'US'], kind: [] };
  expect(filterQuery(one)).toBe('topic=telework&country=FR&country=US&yearFrom=2020');
  expect(filterQuery(other)).toBe(filterQuery(one));
  expect(filterQuery({ inForceOn: '2026-01-31', yearTo: 2025 })).toBe(
    'yearTo=2025&inForceOn=2026-01-31',
  );
  expect(filterQuery({})).toBe('');
});
