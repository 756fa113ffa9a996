import type { Database } from '../client.server.ts';
import { newestMigration } from '../newest-migration.ts';
import { DatabaseUnavailable } from '../connection/unavailable.ts';
import { findSchema } from './tables.ts';

/** Resolves when the database answers and has the schema of this version or a later one; rejects otherwise. */
export async function ping(db: Database): Promise<void> {
  if ((await findSchema(db)) < newestMigration) throw new SchemaTooOld();
}

/** The database answers, and `hub migrate` is due. */
export class SchemaTooOld extends DatabaseUnavailable {
  override name = 'SchemaTooOld';

  constructor() {
    super('the database has the schema of an earlier version');
  }
}

/** The time by the database's own clock (ISO 8601, UTC) before which all is stored that any later reading finds. */
export async function requireTime(db: Database): Promise<string> {
  // Inside the write lock: who wrote before has committed, who writes later writes a later time.
  const [answer] = await db.write(() =>
    db.$client.batch(
      ["SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-0.001 seconds') AS time"],
      'write',
    ),
  );
  return answer?.rows[0]?.time as string;
}
