import type { Database } from '../client.server.ts';
import type { TableRow } from './snapshot.ts';
import { copying, insertInCopy, insertOf, placeInCopy, temporary } from './tables.ts';

/** Bytes of rows, as they are written down, that are stored at a time. */
const bytesAtATime = 500_000;

const copyOf = (table: string) => `${temporary.restoring}${table}`;
const check = copyOf('check');

/** Whether a database holds nothing that people or imports put there, as an SQL expression. */
const isEmptySql = ['clauses', 'submissions', 'saved_items', 'moderators', 'log']
  .map((table) => `NOT EXISTS (SELECT 1 FROM ${table})`)
  .join(' AND ');

/** Whether nothing was published, sent, saved or decided in a database yet. */
export async function isEmpty(db: Database): Promise<boolean> {
  const { rows } = await db.$client.execute(`SELECT ${isEmptySql} AS empty`);
  return rows[0]?.empty === 1;
}

/** Stores rows in a database that nobody else uses, whatever their order: references are looked at afterwards. */
export async function fill(db: Database, rows: AsyncIterable<TableRow>): Promise<void> {
  for await (const some of together(rows))
    await db.write(() => db.$client.migrate(some.map(([table, row]) => insertOf(table, row))));
}

/** Whether a row refers to one that is not there. */
export async function isTorn(db: Database): Promise<boolean> {
  const { rows } = await db.$client.execute('PRAGMA foreign_key_check');
  return rows.length > 0;
}

/** The tables of a file, those that others refer to first, given their names. */
export async function inOrder(db: Database, tables: string[]): Promise<string[]> {
  const referred = new Map<string, string[]>();
  for (const table of tables) {
    const { rows } = await db.$client.execute(`PRAGMA foreign_key_list(${table})`);
    referred.set(
      table,
      rows.map((row) => row.table as string).filter((other) => other !== table),
    );
  }
  const ordered = new Set<string>();
  const add = (table: string) => {
    if (ordered.has(table)) return;
    for (const other of referred.get(table) ?? []) add(other);
    ordered.add(table);
  };
  tables.forEach(add);
  return [...ordered];
}

/**
 * Fills the tables of an empty database with rows, all or none: they are laid beside them first, in parts, and change
 * over in one batch. Rejects when somebody wrote into the database meanwhile. `tables` come in the order of `inOrder`.
 */
export async function fillWhole(
  db: Database,
  tables: string[],
  rows: AsyncIterable<TableRow>,
): Promise<void> {
  const batch = (statements: Parameters<typeof db.$client.batch>[0]) =>
    db.write(() => db.$client.batch(statements, 'write'));
  const drop = [...tables.map(copyOf), check].map((copy) => `DROP TABLE IF EXISTS ${copy}`);
  await batch([
    ...drop,
    ...tables.map((table) => copying(table, copyOf(table), 0)),
    `CREATE TABLE ${check} (is_empty INTEGER NOT NULL CHECK (is_empty = 1))`,
  ]);
  try {
    const columns = new Map<string, string[]>();
    for await (const some of together(rows)) {
      for (const [table, row] of some) columns.set(table, Object.keys(row));
      await batch(some.map(([table, row]) => insertInCopy(copyOf(table), row)));
    }
    await batch([
      `INSERT INTO ${check} SELECT ${isEmptySql}`,
      ...tables.toReversed().map((table) => `DELETE FROM ${table}`),
      ...tables.flatMap((table) => changeOver(table, columns.get(table))),
    ]);
  } finally {
    await batch(drop);
  }
}

function changeOver(table: string, columns: string[] | undefined): string[] {
  if (columns === undefined) return [];
  const from = columns.map((name) => (name === 'rowid' ? placeInCopy : name));
  return [
    `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${from.join(', ')} FROM ${copyOf(table)}`,
  ];
}

async function* together(rows: AsyncIterable<TableRow>): AsyncGenerator<TableRow[]> {
  let some: TableRow[] = [];
  let bytes = 0;
  for await (const one of rows) {
    some.push(one);
    bytes += Object.values(one[1]).reduce<number>((sum, value) => sum + sizeOf(value), 100);
    if (bytes < bytesAtATime) continue;
    yield some;
    [some, bytes] = [[], 0];
  }
  if (some.length > 0) yield some;
}

const sizeOf = (value: unknown): number =>
  typeof value === 'string' ? value.length : value instanceof ArrayBuffer ? value.byteLength : 8;
