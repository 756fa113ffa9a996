import { placeOf } from '#functions/cli/build-place.server.ts';
import { whileNobodyBuilds } from '#functions/cli/build-lock.server.ts';
import { openOwnDatabase, root } from '#functions/cli/environment.server.ts';
import { publish } from '#functions/cli/publish.server.ts';
import { makeSite } from './stand-in-site.ts';

// `hub publish` with all but the compiling, for tests that publish often: node tests/support/publish-stand-in.ts <site>.
// The pages are those of the site in that folder, or a few empty ones. Says "begun" when it has the lock.
const [from] = process.argv.slice(2);
const db = await openOwnDatabase();
await whileNobodyBuilds(placeOf('node'), async () => {
  console.log('begun');
  await publish(db, root, 'node', (_, { HUB_WORK }) => makeSite(HUB_WORK, from));
});
db.$client.close();
