import { expect, test } from 'vitest';
import { openColumns, packColumns } from './columns.ts';
import { showRanked } from './shown.ts';
import { testClause } from './test-clauses.ts';
import type { Question } from './types.ts';

const model = { provenance: 'model' } as const;
const agreed = { provenance: 'agreement', validity: 'in-force' } as const;
const clauses = [
  ...Array.from({ length: 6 }, (_, at) => testClause({ slug: `model-${at}`, ...model })),
  testClause({ slug: 'ended', ...agreed, validity: 'ended' }),
  testClause({ slug: 'elsewhere', ...agreed, topics: ['monitoring'] }),
  ...Array.from({ length: 3 }, (_, at) => testClause({ slug: `agreed-${at}`, ...agreed })),
];
const columns = openColumns(packColumns(clauses, { sizes: [], translated: 0 }));
const all = [...clauses.keys()];
const show = (rows: number[], more: Partial<Question> = {}, scores: number[] = []) =>
  showRanked(
    rows.map((row, at) => ({ row, score: scores[at] ?? 10, holdsAll: false })),
    columns,
    { filters: {}, sort: 'relevance', ...more },
    (row) => row !== 10 || rows.includes(10),
  );

test('two wordings in force on the topic of the best row come to the end of the first five', () => {
  expect(show(all).rows).toEqual([0, 1, 2, 8, 9, 3, 4, 5, 6, 7, 10]);
});

test('a wording is shown though it scores less than what else is worth showing', () => {
  expect(show([0, 1, 9, 3], {}, [10, 9, 2, 1]).rows).toEqual([0, 1, 9]);
});

test('where one stands among the first five nothing is moved', () => {
  const rows = [0, 1, 9, 2, 3, 4, 8];
  expect(show(rows).rows).toEqual(rows);
});

test('nothing is moved where a reader chose whose text they want, or another order', () => {
  expect(show(all, { filters: { provenance: ['model', 'agreement'] } }).rows).toEqual(all);
  expect(show(all, { sort: 'newest' }).rows).toEqual(all);
});

test('of few rows none is lost', () => {
  expect(show([0, 10]).rows).toEqual([0, 10]);
  expect(show([]).rows).toEqual([]);
});

test('what scores too low is shown when the filters leave nothing else', () => {
  const filters = { provenance: ['agreement'] };
  expect(show([0, 1, 7], { filters }, [10, 9, 1]).rows).toEqual([7]);
});

test('where no word is held by what the filters leave, there is what is on the topic', () => {
  const found = show([0, 1], { filters: { provenance: ['agreement'] } });
  expect(found.rows).toEqual([6, 8, 9]);
  expect(found.isPartial).toBe(true);
});
