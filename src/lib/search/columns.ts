import { facetValuesOf, mapFacets, type FacetName } from '#domain/clause/facets.ts';
import { stepOf } from '#domain/clause/judgement.ts';
import type { Clause } from '#domain/clause/records.ts';
import { termOf } from '#domain/clause/validity.ts';
import type { Judgement } from '#domain/words.ts';
import type { ColumnClause } from './types.ts';

/** One facet of all rows: row r has the values `sets[column[r]]` (numbers into `values`), in the clause's order. */
export type Column = { values: string[]; sets: number[][]; column: Uint16Array };

/** The facets of every clause, by row; year 0 stands for unknown. */
export type Columns = {
  rows: number;
  facets: Record<FacetName, Column>;
  years: Uint16Array;
  /** The first and the last day on which a row is known to apply. */
  terms: Column;
  unionNames: Map<string, string>;
  cards: CardLayout;
};

/** Which card file a row is in: each file's number of rows; the first `translated` files differ by language. */
export type CardLayout = { sizes: number[]; translated: number };

/** A column as its file holds it: a text with one character a row. */
type PackedColumn = Omit<Column, 'column'> & { column: string };

/** Columns as the file `columns.json` holds them. */
export type PackedColumns = {
  facets: Record<FacetName, PackedColumn>;
  terms: PackedColumn;
  firstYear: number;
  years: string;
  unionNames: [slug: string, name: string][];
  cards: CardLayout;
};

const firstCharacter = '0'.charCodeAt(0);

/** The columns of the clauses, a row each, in their order. */
export function packColumns(clauses: Clause[], cards: CardLayout): PackedColumns {
  const known = clauses.flatMap(({ year }) => year ?? []);
  const firstYear = known.length > 0 ? Math.min(...known) : 0;
  return {
    facets: mapFacets((name) =>
      pack(columnOf(clauses.map((clause) => facetValuesOf(name, clause)))),
    ),
    terms: pack(columnOf(clauses.map(daysOf))),
    firstYear,
    years: toText(clauses.map(({ year }) => (year === null ? 0 : year - firstYear + 1))),
    unionNames: [...unionNamesOf(clauses)],
    cards,
  };
}

/** Opens what `packColumns` made. */
export function openColumns(packed: PackedColumns): Columns {
  const years = fromText(packed.years);
  return {
    rows: years.length,
    facets: mapFacets((name) => open(packed.facets[name])),
    terms: open(packed.terms),
    years: years.map((year) => (year === 0 ? 0 : packed.firstYear + year - 1)),
    unionNames: new Map(packed.unionNames),
    cards: packed.cards,
  };
}

/** The columns with further clauses as rows at their end. */
export function appendClauses(columns: Columns, clauses: Clause[]): Columns {
  return {
    ...columns,
    rows: columns.rows + clauses.length,
    facets: mapFacets((name) =>
      appendTo(
        columns.facets[name],
        clauses.map((clause) => facetValuesOf(name, clause)),
      ),
    ),
    terms: appendTo(columns.terms, clauses.map(daysOf)),
    years: joined(
      columns.years,
      clauses.map(({ year }) => year ?? 0),
    ),
    unionNames: new Map([...columns.unionNames, ...unionNamesOf(clauses)]),
  };
}

/** What the columns know of a row. */
export function clauseAt(columns: Columns, row: number): ColumnClause {
  const list = (name: FacetName) => valuesAt(columns, name, row);
  const one = (name: FacetName) => list(name)[0] ?? '';
  const year = columns.years[row] ?? 0;
  return {
    kind: one('kind') as ColumnClause['kind'],
    provenance: one('provenance') as ColumnClause['provenance'],
    strength: stepOf(one('strength') as Judgement),
    strengthBy: one('strength') === 'unjudged' ? 'rule' : 'read',
    themes: list('theme'),
    topics: list('topic'),
    country: one('country'),
    sector: one('sector'),
    year: year === 0 ? null : year,
    unions: list('union').map((slug) => ({ slug, name: columns.unionNames.get(slug) ?? slug })),
  };
}

/** The values of a facet that a row has. */
export function valuesAt({ facets }: Columns, name: FacetName, row: number): string[] {
  const { values, sets, column } = facets[name];
  return (sets[column[row] ?? 0] ?? []).map((value) => values[value] ?? '');
}

/** The names of the unions that are party to these clauses, by slug. */
export function unionNamesOf(clauses: Clause[]): Map<string, string> {
  return new Map(clauses.flatMap(({ unions }) => unions.map(({ slug, name }) => [slug, name])));
}

const daysOf = (clause: Clause): string[] => termOf(clause) ?? [];

const pack = ({ column, ...rest }: Column): PackedColumn => ({ ...rest, column: toText(column) });

const open = ({ column, ...rest }: PackedColumn): Column => ({ ...rest, column: fromText(column) });

function columnOf(rows: string[][]): Column {
  return appendTo({ values: [], sets: [], column: new Uint16Array() }, rows);
}

function appendTo(facet: Column, rows: string[][]): Column {
  const values = numbering(facet.values);
  const sets = numbering(facet.sets.map(String));
  const column = rows.map((row) => sets.numberOf(String(row.map(values.numberOf))));
  return {
    values: values.list,
    sets: sets.list.map((set) => (set === '' ? [] : set.split(',').map(Number))),
    column: joined(facet.column, column),
  };
}

/** Numbers texts in the order they are first asked for, after those already known. */
function numbering(known: string[]): { list: string[]; numberOf: (text: string) => number } {
  const numbers = new Map(known.map((text, number) => [text, number]));
  const list = [...known];
  return {
    list,
    numberOf: (text) => {
      const number = numbers.get(text) ?? list.push(text) - 1;
      numbers.set(text, number);
      return number;
    },
  };
}

function joined(first: Uint16Array, second: number[]): Uint16Array {
  const both = new Uint16Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

function toText(numbers: ArrayLike<number>): string {
  return Array.from(numbers, (number) => String.fromCharCode(firstCharacter + number)).join('');
}

function fromText(text: string): Uint16Array {
  return Uint16Array.from(
    { length: text.length },
    (_, row) => text.charCodeAt(row) - firstCharacter,
  );
}
