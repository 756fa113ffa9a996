import { expect, test } from 'vitest';
import type { Clause } from '#domain/clause/records.ts';
import { openColumns, packColumns } from './columns.ts';
import { applyFilters } from './counts.ts';
import { testClause } from './test-clauses.ts';
import type { Filters } from './types.ts';

const union = (slug: string) => ({ slug, name: slug.toUpperCase() });
const clauses = [
  testClause({
    slug: 'a',
    country: 'FR',
    strength: 'guarantee',
    unions: [union('cgt')],
    year: 2010,
  }),
  testClause({
    slug: 'b',
    country: 'FR',
    strength: 'information',
    topics: ['telework', 'training'],
  }),
  testClause({ slug: 'c', country: 'DE', strength: 'guarantee', year: null }),
  testClause({
    slug: 'd',
    country: 'ES',
    strength: 'guarantee',
    unions: [union('cgt'), union('ugt')],
  }),
  testClause({ slug: 'e', country: 'IT', strength: 'information', topics: [], year: null }),
];
const columns = openColumns(packColumns(clauses, { sizes: [5], translated: 0 }));
const filtered = (filters: Filters, rows: number[] = [0, 1, 2, 3, 4]) =>
  applyFilters(columns, rows, filters);
const slugs = (rows: number[]): Clause['slug'][] => rows.map((row) => clauses[row]?.slug ?? '');

test('without filters every candidate passes, in the order given', () => {
  expect(slugs(filtered({}, [2, 0]).rows)).toEqual(['c', 'a']);
});

test('values of one facet mean any of, facets together mean and', () => {
  expect(slugs(filtered({ country: ['FR', 'DE'] }).rows)).toEqual(['a', 'b', 'c']);
  expect(slugs(filtered({ country: ['FR', 'DE'], strength: ['guarantee'] }).rows)).toEqual([
    'a',
    'c',
  ]);
});

test('each facet is counted under the filters of the others, not its own; who fails two counts nowhere', () => {
  const { counts } = filtered({ country: ['FR'], strength: ['guarantee'] });
  expect(counts.country).toEqual([
    { value: 'DE', count: 1 },
    { value: 'ES', count: 1 },
    { value: 'FR', count: 1 },
  ]);
  expect(counts.strength).toEqual([
    { value: 'guarantee', count: 1 },
    { value: 'information', count: 1 },
  ]);
  expect(counts.topic).toEqual([{ value: 'telework', count: 1 }]);
});

test('a clause with several values counts for each of them', () => {
  expect(filtered({}).counts.union).toEqual([
    { value: 'cgt', count: 2, name: 'CGT' },
    { value: 'ugt', count: 1, name: 'UGT' },
  ]);
});

test('a chosen value that nothing has stays to be seen, with 0', () => {
  const { rows, counts } = filtered({ country: ['XX'] });
  expect(rows).toEqual([]);
  expect(counts.country).toContainEqual({ value: 'XX', count: 0 });
  expect(counts.country).toContainEqual({ value: 'FR', count: 2 });
});

test('a range of years leaves out unknown years, and years are counted without it', () => {
  const { rows, years } = filtered({ yearFrom: 2015, yearTo: 2020 });
  expect(slugs(rows)).toEqual(['b', 'd']);
  expect(years).toEqual([
    { year: 2010, count: 1 },
    { year: 2020, count: 2 },
  ]);
});

test('only what is known to apply on a day passes, and counts', () => {
  const held = {
    validity: 'in-force',
    checkedOn: '2026-08-24',
    wordingDate: '2021-06-01',
  } as const;
  const dated = [
    testClause({ slug: 'held', ...held }),
    testClause({ slug: 'over', ...held, validity: 'ended', to: '2023-05-31', country: 'DE' }),
    testClause({ slug: 'unknown', wordingDate: '2021-06-01', country: 'ES' }),
  ];
  const { counts, rows } = applyFilters(
    openColumns(packColumns(dated, { sizes: [3], translated: 0 })),
    [0, 1, 2],
    { inForceOn: '2024-01-01' },
  );
  expect(rows).toEqual([0]);
  expect(counts.country).toEqual([{ value: 'FR', count: 1 }]);
});
