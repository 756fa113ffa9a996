import { join } from 'node:path';
import { openDatabase } from '#db/client.server.ts';
import { whileNobodyBuilds } from './build-lock.server.ts';
import { placeOf } from './build-place.server.ts';
import { readEnvironment, root } from './environment.server.ts';
import { startLibsqlServer, startWorker } from './programs.server.ts';
import { publish } from './publish.server.ts';
import { seed } from './seed.server.ts';

// `npm run dev:worker`: the hub as it runs on Cloudflare, on this machine: a libSQL server, filled, and the Worker.
const { dataFolder, port } = readEnvironment();
const server = await startLibsqlServer(join(dataFolder, 'libsql'), 8099);
process.env.LIBSQL_URL = server.url;
const db = await openDatabase({ url: server.url });
await whileNobodyBuilds(placeOf('cloudflare'), async () => {
  await seed(db, root);
  await publish(db, root, 'cloudflare');
});
const worker = await startWorker(port, { LIBSQL_URL: server.url });
console.log(`The Worker answers at ${worker.url}/, its database at ${server.url}`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void Promise.all([worker.stop(), server.stop()]).then(() => process.exit(0));
  });
}
