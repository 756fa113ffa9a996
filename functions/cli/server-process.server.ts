import cluster from 'node:cluster';
import { serve } from '../hosting/serve.server.ts';
import { readEnvironment } from './environment.server.ts';
import { requireSchema } from './require-schema.server.ts';

// The process that serves one build: `keepServing` starts it with the folder of the site, says when another build has
// taken its place, and then lets it end its answers.
const { host, port } = readEnvironment();
// Code that came with an update may want a database that was not migrated yet: the process before serves on.
await requireSchema();
const { giveWay } = await serve({ folder: process.argv[2] ?? '', host, port });
cluster.worker?.once('message', giveWay);
