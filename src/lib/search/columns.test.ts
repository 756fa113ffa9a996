import { expect, test } from 'vitest';
import {
  appendClauses,
  clauseAt,
  openColumns,
  packColumns,
  type PackedColumns,
} from './columns.ts';
import { testClause, testText } from './test-clauses.ts';

const layout = { sizes: [2], translated: 0 };
const acme = { slug: 'acme-union', name: 'Acme Union' };
const clauses = [
  testClause({ slug: 'one', topics: ['telework', 'working-time'], unions: [acme], year: 1998 }),
  testClause({ slug: 'two', topics: ['working-time', 'telework'], country: 'DE', year: null }),
];

const reopened = () =>
  openColumns(JSON.parse(JSON.stringify(packColumns(clauses, layout))) as PackedColumns);

test('columns that went through their file say of each row what its clause said', () => {
  const columns = reopened();
  expect(columns.rows).toBe(2);
  expect(clauseAt(columns, 0)).toEqual({
    kind: 'clause',
    provenance: 'agreement',
    strength: 'information',
    strengthBy: 'read',
    themes: ['telework-and-working-time'],
    topics: ['telework', 'working-time'],
    country: 'FR',
    sector: 'transport',
    year: 1998,
    unions: [acme],
  });
  expect(clauseAt(columns, 1)).toMatchObject({
    topics: ['working-time', 'telework'],
    country: 'DE',
    year: null,
    unions: [],
  });
});

test('clauses with more values than there are plain letters keep theirs', () => {
  const many = Array.from({ length: 3_000 }, (_, number) =>
    testClause({ slug: `c-${number}`, sector: `sector-${number}` }),
  );
  const columns = openColumns(
    JSON.parse(JSON.stringify(packColumns(many, layout))) as PackedColumns,
  );
  expect(clauseAt(columns, 2_999).sector).toBe('sector-2999');
});

test('appended clauses bring new values and leave the rows before them as they were', () => {
  const columns = reopened();
  const added = testClause({
    slug: 'three',
    unions: [acme, { slug: 'new-union', name: 'New Union' }],
    country: 'BR',
    year: 2026,
    texts: [testText('pt', 'Título', 'Texto.')],
  });
  const more = appendClauses(columns, [added]);
  expect(more.rows).toBe(3);
  expect(clauseAt(more, 2)).toMatchObject({ country: 'BR', year: 2026, unions: added.unions });
  expect(clauseAt(more, 0)).toEqual(clauseAt(columns, 0));
});
