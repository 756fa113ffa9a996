import { migrate } from 'drizzle-orm/libsql/migrator';
import type { Database } from './client.server.ts';

/** Brings the database to the schema of this version; does nothing when it is there already. */
export async function migrateDatabase(db: Database, root: string): Promise<void> {
  await db.write(() => migrate(db, { migrationsFolder: `${root}/db/migrations` }));
}
