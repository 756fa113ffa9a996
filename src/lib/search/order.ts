/** The rows by year, of which 0 is unknown and comes last; rows of one year keep their order. */
export function orderByYear(
  rows: number[],
  years: Uint16Array,
  direction: 'newest' | 'oldest',
): number[] {
  const byYear = Map.groupBy(rows, (row) => years[row] ?? 0);
  const unknown = byYear.get(0) ?? [];
  byYear.delete(0);
  const sign = direction === 'newest' ? -1 : 1;
  const known = [...byYear].sort(([a], [b]) => sign * (a - b)).flatMap(([, ofYear]) => ofYear);
  return [...known, ...unknown];
}
