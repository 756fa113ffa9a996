import type { Database } from '../client.server.ts';
import { copying, listTables, rowsOf, temporary, type Row } from './tables.ts';

/** A row and the table it stands in. */
export type TableRow = [table: string, row: Row];

/** Every row that a backup keeps, as all of them stood at one moment, whoever writes meanwhile. */
export const snapshot = (db: Database): AsyncGenerator<TableRow> =>
  db.$client.protocol === 'file' ? snapshotOfFile(db) : snapshotOfServer(db);

/** One reading of the file: SQLite shows it as it was at its first look. */
async function* snapshotOfFile(db: Database): AsyncGenerator<TableRow> {
  const tables = await listTables(db);
  const reading = await db.$client.transaction('read');
  try {
    for (const table of tables) {
      for await (const row of rowsOf(reading, table)) yield [table, row];
    }
  } finally {
    reading.close();
  }
}

/**
 * A server ends a reading after ten seconds and an answer at some megabytes: it copies all tables in one batch, and the
 * copies are read at leisure. Those that an earlier backup left behind are replaced.
 */
async function* snapshotOfServer(db: Database): AsyncGenerator<TableRow> {
  const tables = await listTables(db);
  const copyOf = (table: string) => `${temporary.snapshot}${table}`;
  const dropped = tables.map((table) => `DROP TABLE IF EXISTS ${copyOf(table)}`);
  const copied = tables.map((table) => copying(table, copyOf(table)));
  await db.write(() => db.$client.batch([...dropped, ...copied], 'write'));
  try {
    for (const table of tables) {
      for await (const row of rowsOf(db.$client, copyOf(table))) yield [table, row];
    }
  } finally {
    await db.write(() => db.$client.batch(dropped, 'write'));
  }
}
