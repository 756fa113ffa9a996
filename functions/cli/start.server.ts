import { placeOf } from './build-place.server.ts';
import { openOwnDatabase, root } from './environment.server.ts';
import { lastMaking, noteMaking, presentMaking } from './making.server.ts';
import { findOutdated } from './outdated.ts';
import { serveBuild } from './serve-build.server.ts';

/** `npm start`: fills the database and builds the pages when anything they are made of changed, then serves. */
export async function start(): Promise<void> {
  // What is as it was is served at once, also while another process builds.
  if (findOutdated(lastMaking(), presentMaking()) !== undefined) {
    const { whileNobodyBuilds } = await import('./build-lock.server.ts');
    await whileNobodyBuilds(placeOf('node'), bringUpToDate);
  }
  await serveBuild();
}

/** Makes what is outdated; the process that was waited for may have made it. */
async function bringUpToDate(): Promise<void> {
  const making = presentMaking();
  const outdated = findOutdated(lastMaking(), making);
  if (outdated === undefined) return;
  // A hub that is only served holds nothing of what builds.
  const [{ seed }, { publish }] = await Promise.all([
    import('./seed.server.ts'),
    import('./publish.server.ts'),
  ]);
  const db = await openOwnDatabase();
  if (outdated === 'content') await seed(db, root);
  await publish(db, root, 'node');
  db.$client.close();
  noteMaking(making);
}
