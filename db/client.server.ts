import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { createClient, type Client } from '@libsql/client';
import { drizzle, type LibSQLDatabase } from 'drizzle-orm/libsql';
import { Mutex } from './mutex.ts';
import * as clauseTables from './schema.ts';
import * as submissionTables from './schema-submissions.ts';

const schema = { ...clauseTables, ...submissionTables };

/** An open database: drizzle for queries and `write`, which every change goes through. */
export type Database = LibSQLDatabase<typeof schema> & {
  $client: Client;
  /** Runs a change: in order for an embedded file (libsql-client-ts#352), at once over HTTP. */
  write: <Result>(change: () => Promise<Result>) => Promise<Result>;
};

/** The embedded database named by the URL is not there; `hub migrate` and `hub seed` make it. */
export class DatabaseMissing extends Error {
  override name = 'DatabaseMissing';
}

/**
 * Opens the embedded file (`file:…`) or the server (`http:…`, `libsql:…`) that `url` names, once per process.
 * A missing file is made with `create`, and otherwise throws DatabaseMissing.
 */
export async function openDatabase(options: {
  url: string;
  authToken?: string | undefined;
  create?: boolean;
}): Promise<Database> {
  const embedded = options.url.startsWith('file:');
  if (embedded) prepareFile(options.url.slice('file:'.length), options.create ?? false);
  const client = createClient({
    url: options.url,
    ...(options.authToken ? { authToken: options.authToken } : {}),
  });
  if (embedded) await client.execute('PRAGMA journal_mode = WAL');
  const mutex = new Mutex();
  const write: Database['write'] = (change) => (embedded ? mutex.run(change) : change());
  return Object.assign(drizzle(client, { schema, casing: 'snake_case' }), { write });
}

function prepareFile(path: string, create: boolean): void {
  if (existsSync(path)) return;
  if (!create) throw new DatabaseMissing(`no database at ${path}`);
  mkdirSync(dirname(path), { recursive: true });
}
