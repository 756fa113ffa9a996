import { join } from 'node:path';
import type { Database } from '#db/client.server.ts';

/** Writes what was erased into the list that lies with the data, where backups cannot lose it; on Workers there is no disk. */
export async function noteErased(
  platform: App.Platform | undefined,
  database: () => Promise<Database>,
): Promise<void> {
  // On Node the platform holds the request and no environment.
  const env: App.Platform['env'] | undefined = platform?.env;
  if (env !== undefined) return;
  const { erasedList, noteErased } = await import('#db/backup/erased-list.server.ts');
  await noteErased(await database(), join(process.env.HUB_DATA ?? '.data', erasedList));
}
