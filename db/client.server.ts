import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { createClient, type Client } from '@libsql/client';
import { drizzle, type LibSQLDatabase } from 'drizzle-orm/libsql';
import { Mutex } from './mutex.ts';
import * as clauseTables from './schema/clauses.ts';
import * as moderatorTables from './schema/moderators.ts';
import * as savedTables from './schema/saved.ts';
import * as submissionTables from './schema/submissions.ts';

const schema = { ...clauseTables, ...submissionTables, ...moderatorTables, ...savedTables };

/** An open database: drizzle for queries and `write`, which every change goes through. */
export type Database = LibSQLDatabase<typeof schema> & {
  $client: Client;
  /**
   * Runs a change, one after the other in a process: an embedded file needs it (libsql-client-ts#352), and a libSQL
   * server that was given 200 at once spun without end. On Workers, where requests share no promises, a change that
   * the server turned away as busy is tried again.
   */
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
  const write: Database['write'] = (change) => (onWorkers ? unlessBusy(change) : mutex.run(change));
  return Object.assign(drizzle(client, { schema, casing: 'snake_case' }), { write });
}

const onWorkers = globalThis.navigator.userAgent === 'Cloudflare-Workers';
const maxTries = 12;

/** A server refuses whole changes while it writes others; a busy moment of some seconds passes. */
async function unlessBusy<Result>(change: () => Promise<Result>, tries = 1): Promise<Result> {
  try {
    return await change();
  } catch (error) {
    if (tries === maxTries || !isBusy(error)) throw error;
    await new Promise((resolve) => setTimeout(resolve, 50 * tries * (0.5 + Math.random())));
    return unlessBusy(change, tries + 1);
  }
}

function isBusy(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return code.startsWith('SQLITE_BUSY') || isBusy(error.cause);
}

function prepareFile(path: string, create: boolean): void {
  if (existsSync(path)) return;
  if (!create) throw new DatabaseMissing(`no database at ${path}`);
  mkdirSync(dirname(path), { recursive: true });
}
