import { facetNames, mapFacets } from '#domain/clause/facets.ts';
import type { Column, Columns } from './columns.ts';
import type { Counts, FacetCount, Filters, YearCount } from './types.ts';

/** The rows that pass all filters, in the order given, and what each value of a facet would leave. */
export type Counted = { rows: number[]; counts: Counts; years: YearCount[] };

/** One filter in use: whether a row with this symbol passes; `tally` takes rows that fail this filter alone, where it counts any. */
type Test = { symbols: Uint16Array; passes: Uint8Array; tally?: Uint32Array };

/**
 * Applies the filters to the candidate rows. A row counts for a facet when it passes all other filters, so one that
 * fails a single filter counts for that filter's facet only.
 */
export function applyFilters(
  columns: Columns,
  candidates: Iterable<number>,
  filters: Filters,
): Counted {
  const tallies = facetNames.map((name) => new Uint32Array(columns.facets[name].sets.length));
  const byYear = new Uint32Array(largest(columns.years) + 1);
  const symbols = [...facetNames.map((name) => columns.facets[name].column), columns.years];
  const all = [...tallies, byYear];
  const tests = [
    ...facetTests(columns, filters, tallies),
    ...yearTest(columns, filters, byYear),
    ...dayTest(columns, filters),
  ];
  const rows: number[] = [];
  for (const row of candidates) {
    const failed = failedTest(tests, row);
    if (failed === 'several') continue;
    if (failed !== 'none') {
      add(failed.tally, failed.symbols, row);
      continue;
    }
    rows.push(row);
    for (let number = 0; number < all.length; number += 1) add(all[number], symbols[number], row);
  }
  return {
    rows,
    counts: mapFacets((name) =>
      countValues(
        columns.facets[name],
        tallies[facetNames.indexOf(name)],
        filters[name] ?? [],
        (slug) => (name === 'union' ? { name: columns.unionNames.get(slug) ?? slug } : {}),
      ),
    ),
    years: yearCounts(byYear),
  };
}

function facetTests(columns: Columns, filters: Filters, tallies: Uint32Array[]): Test[] {
  return facetNames.flatMap((name, number) => {
    const chosen = filters[name] ?? [];
    const tally = tallies[number];
    if (chosen.length === 0 || tally === undefined) return [];
    const { values, sets, column } = columns.facets[name];
    const numbers = new Set(chosen.map((value) => values.indexOf(value)));
    const passes = Uint8Array.from(sets, (set) => Number(set.some((value) => numbers.has(value))));
    return [{ symbols: column, passes, tally }];
  });
}

function yearTest(columns: Columns, { yearFrom, yearTo }: Filters, tally: Uint32Array): Test[] {
  if (yearFrom === undefined && yearTo === undefined) return [];
  const inRange = (year: number) => year >= (yearFrom ?? 1) && year <= (yearTo ?? Infinity);
  const passes = Uint8Array.from(tally, (_, year) => Number(inRange(year)));
  return [{ symbols: columns.years, passes, tally }];
}

function dayTest({ terms }: Columns, { inForceOn }: Filters): Test[] {
  if (inForceOn === undefined) return [];
  const passes = Uint8Array.from(terms.sets, (set) => {
    const [from, until] = set.map((value) => terms.values[value]);
    return Number(from !== undefined && from <= inForceOn && inForceOn <= (until ?? from));
  });
  return [{ symbols: terms.column, passes }];
}

function failedTest(tests: Test[], row: number): Test | 'none' | 'several' {
  let failed: Test | 'none' = 'none';
  for (const test of tests) {
    if (test.passes[test.symbols[row] ?? 0] === 1) continue;
    if (failed !== 'none') return 'several';
    failed = test;
  }
  return failed;
}

function add(tally: Uint32Array | undefined, symbols: Uint16Array | undefined, row: number): void {
  if (tally === undefined || symbols === undefined) return;
  const symbol = symbols[row] ?? 0;
  tally[symbol] = (tally[symbol] ?? 0) + 1;
}

function countValues(
  { values, sets }: Column,
  tally: Uint32Array | undefined,
  chosen: string[],
  nameOf: (value: string) => { name?: string },
): FacetCount[] {
  const counts = new Map(chosen.map((value) => [value, 0]));
  sets.forEach((set, symbol) => {
    const count = tally?.[symbol] ?? 0;
    if (count === 0) return;
    for (const number of set) {
      const value = values[number] ?? '';
      counts.set(value, (counts.get(value) ?? 0) + count);
    }
  });
  return [...counts]
    .map(([value, count]) => ({ value, count, ...nameOf(value) }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

function yearCounts(byYear: Uint32Array): YearCount[] {
  return Array.from(byYear, (count, year) => ({ year, count })).filter(
    ({ year, count }) => year > 0 && count > 0,
  );
}

function largest(years: Uint16Array): number {
  return years.reduce((max, year) => Math.max(max, year), 0);
}
