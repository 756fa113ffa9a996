import cluster from 'node:cluster';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, type Database } from '#db/client.server.ts';
import { serve } from '../hosting/serve.server.ts';
import { readEnvironment } from './environment.server.ts';
import { requireSchema } from './require-schema.server.ts';
import { UsageError } from './usage.ts';

// The process that serves one build: `keepServing` starts it with the folder of the site, says when another build has
// taken its place, and then lets it end its answers.
const [folder = ''] = process.argv.slice(2);
try {
  // Code that came with an update may want a database that was not migrated yet: the process before serves on.
  await requireSchema();
  if (!existsSync(folder))
    throw new UsageError(`There is no build at ${folder}. Make one: npm run hub -- publish`);
  const { host, port, dataFolder } = readEnvironment();
  const logFolder = join(dataFolder, 'log');
  const { giveWay } = await serve({ folder, host, port, logFolder, metrics: metricsAsked() });
  cluster.worker?.once('message', giveWay);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exit(1);
}

/** Figures are told where a token is set, from a connection of their own that is opened when they are first asked for. */
function metricsAsked() {
  const token = (process.env.HUB_METRICS_TOKEN ?? '').trim();
  if (token === '') return undefined;
  const { databaseUrl, authToken } = readEnvironment();
  let opened: Promise<Database> | undefined;
  const database = () => {
    opened ??= openDatabase({ url: databaseUrl, authToken }).catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
  return { token, database };
}
