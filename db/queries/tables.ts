import type { InStatement, InValue, ResultSet } from '@libsql/client';
import type { Database } from '../client.server.ts';

/** A row as it is stored, with its place in the table as `rowid`. */
export type Row = Record<string, InValue>;

/** Sign-ins and their beginnings: whoever restores a backup signs in again. */
const leftOut = ['sessions', 'ceremonies'];
/** What begins so is made for a backup or a restore, and thrown away. */
export const temporary = { snapshot: 'hub_snapshot_', restoring: 'hub_restoring_' } as const;

/** The column of a copy that holds where a row stood in its table. */
export const placeInCopy = 'rowid_';

/** Rows read at a time: the largest there are, saved items, then stay below the 10 MB that a server answers with. */
const rowsAtATime = 20;

/** What can be asked: a database, or one reading of it. */
type Asked = { execute: (statement: InStatement) => Promise<ResultSet> };

/** The tables of the hub that a backup keeps, a full text being one like the others. */
export async function listTables(db: Database): Promise<string[]> {
  const { rows } = await db.$client.execute(
    "SELECT name, sql FROM sqlite_master WHERE type = 'table' ORDER BY rowid",
  );
  const tables = rows.map(({ name, sql }) => ({ name: name as string, sql: sql as string }));
  const virtual = tables.filter(({ sql }) => sql.startsWith('CREATE VIRTUAL'));
  const isOwn = (name: string) =>
    !/^(sqlite_|_|libsql_|hub_snapshot_|hub_restoring_)/.test(name) &&
    !leftOut.includes(name) &&
    !virtual.some((table) => name.startsWith(`${table.name}_`));
  return tables.map(({ name }) => name).filter(isOwn);
}

/** The newest migration that a database had: the moment it was made, in milliseconds. */
export async function findSchema(db: Database): Promise<number> {
  const { rows } = await db.$client.execute(
    'SELECT max(created_at) AS newest FROM __drizzle_migrations',
  );
  return Number(rows[0]?.newest ?? 0);
}

/** Every row of a table, or of a copy of it, in the order of its place, some at a time. */
export async function* rowsOf(asked: Asked, table: string): AsyncGenerator<Row> {
  let last: InValue = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const { rows, columns } = await asked.execute({
      sql: `SELECT rowid AS place_, * FROM ${table} WHERE rowid > ? ORDER BY rowid LIMIT ${rowsAtATime}`,
      args: [last],
    });
    for (const row of rows) {
      last = row.place_ ?? last;
      const own = columns.filter((name) => name !== 'place_' && name !== placeInCopy);
      // A copy says itself where each of its rows stood.
      const rowid = row[placeInCopy] ?? last;
      yield { rowid, ...Object.fromEntries(own.map((name) => [name, row[name] ?? null])) };
    }
    if (rows.length < rowsAtATime) return;
  }
}

/** The statement that copies a table, with the place of each of its rows; with `max` 0 only its columns. */
export const copying = (table: string, copy: string, max = -1): string =>
  `CREATE TABLE ${copy} AS SELECT rowid AS ${placeInCopy}, * FROM ${table} LIMIT ${max}`;

/** The statement that stores a row as it was. */
export const insertOf = (table: string, row: Row): InStatement => insertInto(table, 'rowid', row);

/** The statement that stores a row in a copy of its table. */
export const insertInCopy = (copy: string, row: Row): InStatement =>
  insertInto(copy, placeInCopy, row);

function insertInto(table: string, place: string, row: Row): InStatement {
  const names = Object.keys(row).map((name) => (name === 'rowid' ? place : name));
  return {
    sql: `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    args: Object.values(row),
  };
}
