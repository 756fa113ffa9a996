import { openDatabase, type Database } from '#db/client.server.ts';
import { isUnavailable } from '#db/connection/unavailable.ts';
import { migrateDatabase } from '#db/migrate.server.ts';
import { ping, SchemaTooOld } from '#db/queries/health.ts';
import { listTables } from '#db/queries/tables.ts';
import { readEnvironment, root } from './environment.server.ts';
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
    throw tooOld();
  }
}

/** Throws a UsageError when a command's database has the schema of an earlier version; a new one is given that of this. */
export async function requireSchemaOf(db: Database): Promise<void> {
  if ((await listTables(db)).length === 0) await migrateDatabase(db, root);
  await ping(db).catch((error: unknown) => {
    throw error instanceof SchemaTooOld ? tooOld() : error;
  });
}

const tooOld = () =>
  new UsageError(
    'The database has the schema of an earlier version. Make a backup, then run: npm run hub -- migrate',
  );
