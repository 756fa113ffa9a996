import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { createClient, type Client } from '@libsql/client';
import { drizzle, type LibSQLDatabase } from 'drizzle-orm/libsql';
import { busyMilliseconds, embeddedGuard } from './connection/embedded-guard.server.ts';
import { guardedClient, type Limits } from './connection/guarded-client.ts';
import { Mutex } from './connection/mutex.ts';
import { remoteGuard } from './connection/remote-guard.ts';
import * as clauseTables from './schema/clauses.ts';
import * as moderatorTables from './schema/moderators.ts';
import * as savedTables from './schema/saved.ts';
import * as submissionTables from './schema/submissions.ts';
import { DatabaseMissing } from './connection/unavailable.ts';

const schema = { ...clauseTables, ...submissionTables, ...moderatorTables, ...savedTables };

/** An open database: drizzle for queries and `write`, which every change goes through. */
export type Database = LibSQLDatabase<typeof schema> & {
  $client: Client;
  /**
   * Runs a change, one after the other in a process: an embedded file needs it (libsql-client-ts#352), and a libSQL
   * server that was given 200 at once spun without end. Workers' requests share no promises: there each runs at once.
   */
  write: <Result>(change: () => Promise<Result>) => Promise<Result>;
};

type Address = { url: string; authToken?: string | undefined };

/** Milliseconds for who waits for a page or an answer, when a database is to answer what is read within `reading`. */
export const limitsOfReaders = (reading = 800): Limits => ({ reading, writing: 6 * reading });
/** Milliseconds for a command, which has time and stands back: after each write others get their turn. */
export const limitsOfCommands: Limits & { rest: number } = {
  reading: 60_000,
  writing: 300_000,
  rest: 40,
};

/**
 * Opens the embedded file (`file:…`) or the server (`http:…`, `libsql:…`) that `url` names, once per process.
 * A missing file is made with `create`, and otherwise throws DatabaseMissing. No call takes longer than `limits` say; it
 * throws DatabaseUnavailable then. After each change nothing is written for `rest` milliseconds.
 */
export async function openDatabase({
  create = false,
  limits = limitsOfReaders(),
  ...address
}: Address & { create?: boolean; limits?: Limits & { rest?: number } }): Promise<Database> {
  const client = address.url.startsWith('file:')
    ? await openFile(address.url, create, limits)
    : openServer(address, limits);
  const mutex = new Mutex();
  const write: Database['write'] = (change) =>
    onWorkers
      ? change()
      : mutex.run(() => restingAfter(change, limits.rest), turns * limits.writing);
  return Object.assign(drizzle(client, { schema, casing: 'snake_case' }), { write });
}

/** For how many times the limit of a write one waits for its turn: those before it come through, or are all given up. */
const turns = 6;

const onWorkers = globalThis.navigator.userAgent === 'Cloudflare-Workers';

/**
 * How many connections a process opens to a file, each with descriptors and a cache of its own. Statements run one after
 * the other in it anyway, so that more are only held, not used; one reads while the other is held by a transaction.
 */
const connections = 2;

async function openFile(url: string, create: boolean, limits: Limits): Promise<Client> {
  const path = url.slice('file:'.length);
  prepareFile(path, create);
  const client = createClient({ url, timeout: busyMilliseconds, concurrency: connections });
  const guarded = guardedClient(client, embeddedGuard(client, path, limits));
  await guarded.execute('PRAGMA journal_mode = WAL');
  return guarded;
}

function openServer({ url, authToken }: Address, limits: Limits): Client {
  // A line that stays open (`ws:`) has no limit of its own for an answer; each server that has one takes both.
  const address = { url: url.replace(/^ws/, 'http'), ...(authToken ? { authToken } : {}) };
  const open = (fetchInTime: typeof fetch) => createClient({ ...address, fetch: fetchInTime });
  return guardedClient(open(fetch), remoteGuard(open, limits));
}

async function restingAfter<Result>(
  change: () => Promise<Result>,
  milliseconds: number | undefined,
): Promise<Result> {
  const result = await change();
  if (milliseconds !== undefined) await new Promise((resolve) => setTimeout(resolve, milliseconds));
  return result;
}

function prepareFile(path: string, create: boolean): void {
  if (existsSync(path)) return;
  if (!create) throw new DatabaseMissing(`no database at ${path}`);
  mkdirSync(dirname(path), { recursive: true });
}
