import { fileURLToPath } from 'node:url';
import { keepServing } from '../hosting/keep-serving.server.ts';
import { findCurrent, placeOf, readNote, type BuildNote } from './build-place.server.ts';
import { siteOf } from './built-site.server.ts';
import { publicOperator, publicOrigin, readEnvironment } from './environment.server.ts';

const serverProcess = fileURLToPath(new URL('server-process.server.ts', import.meta.url));

/**
 * Serves the pages as they were built, and those of each later build once it is switched to. What serves is a process of
 * its own, which also says what hinders it; this one only watches, and loads no more than that needs.
 */
export async function serveBuild(): Promise<void> {
  const { dataFolder, host, port } = readEnvironment();
  process.env.HUB_DATA = dataFolder;
  const place = placeOf('node');
  const build = findCurrent(place);
  if (build !== undefined) sayWhenBuiltForAnother(readNote(build));
  await keepServing(() => siteOf(findCurrent(place) ?? place, 'node').folder, serverProcess);
  console.log(`Clause Hub answers at http://${host}:${port}/`);
}

function sayWhenBuiltForAnother({ origin, operator = '' }: BuildNote): void {
  if (process.env.HUB_OPERATOR !== undefined && operator !== publicOperator())
    console.warn(
      `The pages name ${operator === '' ? 'nobody' : `“${operator}”`} as operator, and not what HUB_OPERATOR says. Build them anew: npm run hub -- publish`,
    );
  if (process.env.HUB_ORIGIN === undefined || origin === publicOrigin()) return;
  console.warn(
    `The pages name ${origin}, for which they were built, and not ${publicOrigin()}. Build them anew: npm run hub -- publish`,
  );
}
