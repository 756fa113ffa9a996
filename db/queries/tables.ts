import type { InStatement, InValue } from '@libsql/client';
import type { Database } from '../client.server.ts';

/**
 * Every table that is kept, those that others refer to first; the full text is a table like the others. Sign-ins and
 * what expires by itself are left out.
 */
export const tables = [
  'settings',
  'topics',
  'unions',
  'agreements',
  'clauses',
  'clause_texts',
  'clause_topics',
  'clause_unions',
  'related_clauses',
  'clauses_fts',
  'moderators',
  'passkeys',
  'invitations',
  'submissions',
  'proposals',
  'documents',
  'loose_documents',
  'log',
] as const;

/** The name of a table that is kept. */
export type Table = (typeof tables)[number];

/** A row as it is stored, its rowid included. */
export type Row = Record<string, InValue>;

const batchSize = 200;

/** Whether nothing is published or imported yet. */
export async function isEmpty(db: Database): Promise<boolean> {
  const { rows } = await db.$client.execute('SELECT 1 FROM clauses LIMIT 1');
  return rows.length === 0;
}

/** Every row of a table, in the order they were stored. */
export async function* rowsOf(db: Database, table: Table): AsyncGenerator<Row> {
  let last = 0;
  for (;;) {
    const { rows, columns } = await db.$client.execute({
      sql: `SELECT rowid AS rowid_, * FROM ${table} WHERE rowid > ? ORDER BY rowid LIMIT ${batchSize}`,
      args: [last],
    });
    for (const row of rows) {
      last = Number(row.rowid_);
      yield Object.fromEntries(
        columns.map((column): [string, InValue] => [
          column === 'rowid_' ? 'rowid' : column,
          row[column] ?? null,
        ]),
      );
    }
    if (rows.length < batchSize) return;
  }
}

/** Stores rows as they were, all or none. */
export async function insertRows(db: Database, rows: [Table, Row][]): Promise<void> {
  if (rows.length > 0) await db.write(() => db.$client.batch(rows.map(insertOf), 'write'));
}

function insertOf([table, row]: [Table, Row]): InStatement {
  const names = Object.keys(row);
  return {
    sql: `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    args: Object.values(row),
  };
}
