import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { InStatement, InValue } from '@libsql/client';
import type { Database } from './client.server.ts';

/**
 * Every table that is kept, those that others refer to first; the full text is a table like the others. Sign-ins and
 * what expires by itself are left out.
 */
const tables = [
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
  const { rows: present } = await db.$client.execute('SELECT 1 FROM clauses LIMIT 1');
  if (present.length > 0) throw new Error('restore needs an empty database');
  let statements: InStatement[] = [];
  let rows = 0;
  const flush = async () => {
    const due = statements;
    statements = [];
    if (due.length > 0) await db.write(() => db.$client.batch(due, 'write'));
  };
  for await (const line of createInterface({
    input: createReadStream(file).pipe(createGunzip()),
  })) {
    statements.push(insertOf(line));
    rows += 1;
    if (statements.length === batchSize) await flush();
  }
  await flush();
  return rows;
}

async function* rowsOf(db: Database, table: string): AsyncGenerator<Record<string, InValue>> {
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

function insertOf(line: string): InStatement {
  const [table, row] = JSON.parse(line) as [string, Record<string, InValue>];
  if (!tables.some((name) => name === table)) throw new Error(`a backup has no table ${table}`);
  const names = Object.keys(row);
  return {
    sql: `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    args: Object.values(row),
  };
}
