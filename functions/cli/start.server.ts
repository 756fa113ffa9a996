import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../hosting/serve.server.ts';
import { nodeBuild, openOwnDatabase, readEnvironment, root } from './environment.server.ts';
import { publish } from './publish.server.ts';
import { requireSchema } from './require-schema.server.ts';
import { seed } from './seed.server.ts';

/** What a build is made of besides the database, which says itself when it changed. */
const sources = [
  'content',
  'db',
  'functions',
  'src',
  'package-lock.json',
  'svelte.config.js',
  'vite.config.ts',
];
const generated = join(root, 'src/static/search');

/** `npm start`: fills the database and builds the pages when anything they are made of changed, then serves. */
export async function start(): Promise<void> {
  const { dataFolder, databaseUrl } = readEnvironment();
  const stamp = join(dataFolder, 'built');
  const state = `${fingerprint()} ${databaseUrl}`;
  const built = existsSync(stamp) && existsSync(join(nodeBuild, 'handler.js'));
  if (!built || readFileSync(stamp, 'utf8') !== state || isMissing(databaseUrl)) {
    const db = await openOwnDatabase();
    await seed(db, root);
    await publish(db, root, 'node');
    db.$client.close();
    writeFileSync(stamp, state);
  }
  await serveBuild();
}

/** Serves the pages as they were built. */
export async function serveBuild(): Promise<void> {
  const { dataFolder, host, port } = readEnvironment();
  process.env.HUB_DATA = dataFolder;
  await requireSchema();
  await serve({ folder: nodeBuild, host, port });
  console.log(`Clause Hub answers at http://${host}:${port}/`);
}

const isMissing = (url: string) =>
  url.startsWith('file:') && !existsSync(url.slice('file:'.length));

/** Changes when a source file is added, removed or written to; folders do not count, builds write into one. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesOf(join(root, source)))) {
    const { mtimeMs, size } = statSync(file);
    if (!file.startsWith(generated)) hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** The files below a folder, sorted; a file is its own. */
function filesOf(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
