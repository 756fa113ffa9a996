import type { Database } from '#db/client.server.ts';
import * as health from '#db/queries/health.ts';
import type { ApiContext } from './context.ts';
import { causeOf } from './log-text.ts';
import { Problem } from './problem.ts';

/** The open database, asked once a request whether it answers; throws a Problem (503) when it does not. */
export async function openDatabase(c: ApiContext): Promise<Database> {
  const opened = c.get('openDatabase');
  if (opened !== undefined) return opened;
  try {
    const db = await c.env.database();
    await health.ping(db);
    c.set('openDatabase', db);
    return db;
  } catch (error) {
    throw databaseUnavailable(c, error);
  }
}

/** Seconds after which a caller may try again. */
const secondsToWait = 5;

/** The Problem (503) of a database that does not answer; the reason goes into the log only. */
export function databaseUnavailable(c: ApiContext, error: unknown): Problem {
  console.warn(JSON.stringify({ requestId: c.get('requestId'), database: causeOf(error) }));
  return new Problem(
    503,
    'database-unavailable',
    'Newer clauses and live data cannot be had at the moment; the pages, the search and the downloads under /data/ still work. Please try again later.',
    undefined,
    { 'Retry-After': String(secondsToWait) },
  );
}
