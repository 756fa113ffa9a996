import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { Database } from './client.server.ts';
import { insertRows, isEmpty, rowsOf, tables, type Row, type Table } from './queries/tables.ts';

const batchSize = 200;

/** Writes every row of the database into a gzip file of JSON Lines; resolves to the number of rows. */
export async function backup(db: Database, file: string): Promise<number> {
  let rows = 0;
  async function* lines() {
    for (const table of tables) {
      for await (const row of rowsOf(db, table)) {
        rows += 1;
        yield `${JSON.stringify([table, row])}\n`;
      }
    }
  }
  await pipeline(Readable.from(lines()), createGzip(), createWriteStream(file));
  return rows;
}

/** Fills an empty, migrated database from a backup; resolves to the number of rows, throws when it is not empty. */
export async function restore(db: Database, file: string): Promise<number> {
  if (!(await isEmpty(db))) throw new Error('restore needs an empty database');
  let due: [Table, Row][] = [];
  let rows = 0;
  for await (const line of createInterface({
    input: createReadStream(file).pipe(createGunzip()),
  })) {
    due.push(parseLine(line));
    rows += 1;
    if (due.length < batchSize) continue;
    await insertRows(db, due);
    due = [];
  }
  await insertRows(db, due);
  return rows;
}

function parseLine(line: string): [Table, Row] {
  const [name, row] = JSON.parse(line) as [string, Row];
  const table = tables.find((kept) => kept === name);
  if (table === undefined) throw new Error(`a backup has no table ${name}`);
  return [table, row];
}
