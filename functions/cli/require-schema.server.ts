import { openDatabase } from '#db/client.server.ts';
import { ping, SchemaTooOld } from '#db/queries/health.ts';
import { isUnavailable } from '#db/connection/unavailable.ts';
import { readEnvironment } from './environment.server.ts';
import { UsageError } from './usage.ts';

/**
 * Throws a UsageError when the database of this environment has the schema of an earlier version: it has to be
 * migrated before it is served. One that cannot be used now is no hindrance, as pages are served without it.
 */
export async function requireSchema(): Promise<void> {
  const { databaseUrl, authToken } = readEnvironment();
  try {
    const db = await openDatabase({ url: databaseUrl, authToken });
    await ping(db).finally(() => {
      db.$client.close();
    });
  } catch (error) {
    if (isUnavailable(error) && !(error instanceof SchemaTooOld)) return;
    throw new UsageError(
      'The database has the schema of an earlier version. Make a backup, then run: npm run hub -- migrate',
    );
  }
}
