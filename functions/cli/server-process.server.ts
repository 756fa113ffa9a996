import cluster from 'node:cluster';
import { existsSync } from 'node:fs';
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
  const { host, port } = readEnvironment();
  const { giveWay } = await serve({ folder, host, port });
  cluster.worker?.once('message', giveWay);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exit(1);
}
