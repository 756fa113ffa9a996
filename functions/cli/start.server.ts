import { fileURLToPath } from 'node:url';
import { keepServing } from '../hosting/keep-serving.server.ts';
import { whileNobodyBuilds } from './build-lock.server.ts';
import { findCurrent, placeOf, readNote } from './build-place.server.ts';
import { siteOf } from './built-site.server.ts';
import { openOwnDatabase, publicOrigin, readEnvironment, root } from './environment.server.ts';
import { lastMaking, noteMaking, presentMaking } from './making.server.ts';
import { findOutdated } from './outdated.ts';
import { publish } from './publish.server.ts';
import { requireSchema } from './require-schema.server.ts';
import { seed } from './seed.server.ts';
import { UsageError } from './usage.ts';

/** `npm start`: fills the database and builds the pages when anything they are made of changed, then serves. */
export async function start(): Promise<void> {
  // What is as it was is served at once, also while another process builds.
  if (findOutdated(lastMaking(), presentMaking()) !== undefined)
    await whileNobodyBuilds(placeOf('node'), bringUpToDate);
  await serveBuild();
}

/** Makes what is outdated; the process that was waited for may have made it. */
async function bringUpToDate(): Promise<void> {
  const making = presentMaking();
  const outdated = findOutdated(lastMaking(), making);
  if (outdated === undefined) return;
  const db = await openOwnDatabase();
  if (outdated === 'content') await seed(db, root);
  await publish(db, root, 'node');
  db.$client.close();
  noteMaking(making);
}

const serverProcess = fileURLToPath(new URL('server-process.server.ts', import.meta.url));

/** Serves the pages as they were built, and those of each later build once it is switched to. */
export async function serveBuild(): Promise<void> {
  const { dataFolder, host, port } = readEnvironment();
  process.env.HUB_DATA = dataFolder;
  await requireSchema();
  const place = placeOf('node');
  const build = findCurrent(place);
  if (build === undefined)
    throw new UsageError(`There is no build in ${place}. Make one: npm run hub -- publish`);
  sayWhenBuiltForAnother(readNote(build).origin);
  await keepServing(() => siteIn(findCurrent(place) ?? build), serverProcess);
  console.log(`Clause Hub answers at http://${host}:${port}/`);
}

const siteIn = (build: string) => siteOf(build, 'node').folder;

function sayWhenBuiltForAnother(origin: string): void {
  if (process.env.HUB_ORIGIN === undefined || origin === publicOrigin()) return;
  console.warn(
    `The pages name ${origin}, for which they were built, and not ${publicOrigin()}. Build them anew: npm run hub -- publish`,
  );
}
