import type { Database } from '#db/client.server.ts';
import * as health from '#db/queries/health.ts';
import type { ApiContext } from './context.ts';
import { Problem } from './problem.ts';

/** The open database; throws a Problem (503) when it does not answer. */
export async function openDatabase(c: ApiContext): Promise<Database> {
  try {
    const db = await c.env.database();
    await health.ping(db);
    return db;
  } catch (error) {
    console.warn(JSON.stringify({ requestId: c.get('requestId'), database: String(error) }));
    throw new Problem(
      503,
      'database-unavailable',
      'Newer clauses and live data cannot be had at the moment; the pages, the search and the downloads under /data/ still work. Please try again later.',
    );
  }
}
