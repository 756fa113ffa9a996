import {
  isDay,
  linesOf,
  maxCharacters,
  maxSystems,
  shownValue,
  type Field,
  type Values,
} from './worksheet.ts';

/** A cell of a spreadsheet as its program gives it. */
export type Cell = string | number | boolean | Date | null;

/** A field by all the names it may have in a file: headings, and options by label, of every language. */
export type FieldNames = { id: string; headings: string[]; options: Record<string, string> };

/** What a table holds: a system a line, and headings nobody knows; or why it cannot be read. */
type ReadTable = { systems: Values[]; unknown: string[] } | { problem: 'noTable' | 'tooMuch' };

/** The table of a worksheet: headings, then a line for each system in the order of the fields. */
export const tableOf = (fields: Field[], systems: Values[]): Cell[][] => [
  fields.map(({ label }) => label),
  ...systems.map((values) => fields.map((field) => cellOf(field, values[field.id]))),
];

/** What stands in the cell of a field: days as dates, options by their label. */
export function cellOf(field: Field, value: string | undefined): Cell {
  if (field.kind === 'date' && isDay(value ?? '')) return new Date(`${value}T00:00:00Z`);
  return printable(shownValue(field, value)) || null;
}

/**
 * Reads a table back, made in any language of the hub and perhaps changed by hand: columns may be moved or missing,
 * the headings may stand below other lines. `first` is the field without which it is no table of ours.
 */
export function readTable(rows: Cell[][], names: FieldNames[], first: string): ReadTable {
  const known = new Map(
    names.flatMap((field) => field.headings.map((heading) => [plain(heading), field])),
  );
  const headAt = rows.findIndex((row) => {
    const found = row.map((cell) => known.get(plain(textOf(cell)))?.id);
    return found.includes(first) && found.filter((id) => id !== undefined).length > 1;
  });
  const head = rows[headAt];
  if (head === undefined) return { problem: 'noTable' };
  const columns = head.map((cell) => known.get(plain(textOf(cell))));
  const systems = rows
    .slice(headAt + 1)
    .map((row) => valuesOf(row, columns))
    .filter((values) => Object.keys(values).length > 0);
  if (systems.length > maxSystems || systems.some(isTooLong)) return { problem: 'tooMuch' };
  const unknown = head.filter((cell, at) => columns[at] === undefined && textOf(cell) !== '');
  return { systems: systems.length === 0 ? [{}] : systems, unknown: unknown.map(textOf) };
}

/** Reads lines of a name and a value, as the sheet about a worksheet has them. */
export const readPairs = (rows: Cell[][], names: FieldNames[]): Values =>
  Object.assign(
    {},
    ...rows.map(([name = null, value = null]) => {
      const field = names.find(({ headings }) =>
        headings.some((heading) => plain(heading) === plain(textOf(name))),
      );
      return valuesOf([value], [field]);
    }),
  ) as Values;

function valuesOf(row: Cell[], columns: (FieldNames | undefined)[]): Values {
  return Object.fromEntries(
    columns.flatMap((field, at) => {
      if (field === undefined) return [];
      const lines = textOf(row[at] ?? null);
      const value =
        Object.keys(field.options).length === 0
          ? lines
          : linesOf(lines)
              .map((line) => field.options[line] ?? line)
              .join('\n');
      return value === '' ? [] : [[field.id, value] as const];
    }),
  );
}

function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell).replaceAll('\r\n', '\n').trim();
}

const isTooLong = (values: Values) =>
  Object.values(values).some((value) => value.length > maxCharacters);

/** Headings are compared without regard to case and to the kind of their spaces. */
const plain = (heading: string) => heading.replace(/\s+/gu, ' ').trim().toLowerCase();

/** What the XML of a spreadsheet cannot hold is left out. */
const printable = (text: string) =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').toWellFormed();
