import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { migrate } from 'drizzle-orm/libsql/migrator';
import type { Database } from './client.server.ts';
import journal from './migrations/meta/_journal.json' with { type: 'json' };

/**
 * Brings the database to the schema of this version; does nothing when it is there already. With `earlier` it is brought
 * to the schema of the version whose newest migration `upTo` is, with the help of a folder that is thrown away later.
 */
export async function migrateDatabase(
  db: Database,
  root: string,
  earlier?: { upTo: number; folder: string },
): Promise<void> {
  const all = join(root, 'db/migrations');
  const migrationsFolder = earlier === undefined ? all : await beginningOf(all, earlier);
  await db.write(() => migrate(db, { migrationsFolder }));
}

/** A folder with the migrations up to one of them. */
async function beginningOf(
  migrations: string,
  { upTo, folder }: { upTo: number; folder: string },
): Promise<string> {
  const beginning = join(folder, 'migrations');
  await cp(migrations, beginning, { recursive: true });
  const entries = journal.entries.filter(({ when }) => when <= upTo);
  await writeFile(join(beginning, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }));
  return beginning;
}
