import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCurrent, placeOf, readNote } from './build-place.server.ts';
import { publicOperator, publicOrigin, readEnvironment, root } from './environment.server.ts';
import type { Making } from './outdated.ts';

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
/** Where releases up to 0.2.0 put the search. */
const leftBehind = join(root, 'src/static/search');

const noteFile = () => join(readEnvironment().dataFolder, 'built');

/** What the hub is made of now. */
export const presentMaking = (): Making => ({
  state: `${fingerprint()} ${readEnvironment().databaseUrl}`,
  origin: publicOrigin(),
  operator: publicOperator(),
});

/** What the hub was made of at its last start, as far as that is still there. */
export function lastMaking(): Making {
  const { databaseUrl } = readEnvironment();
  const isThere = existsSync(noteFile()) && !isMissing(databaseUrl);
  const build = findCurrent(placeOf('node'));
  const note = build === undefined ? undefined : readNote(build);
  return {
    state: isThere ? readFileSync(noteFile(), 'utf8') : undefined,
    origin: note?.origin,
    operator: note?.operator ?? '',
  };
}

/** Notes for the next start what the hub was made of; the address and the operator stand in the build. */
export function noteMaking({ state = '' }: Making): void {
  writeFileSync(noteFile(), state);
}

const isMissing = (url: string) =>
  url.startsWith('file:') && !existsSync(url.slice('file:'.length));

/** Changes when a source file is added, removed or written to. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesOf(join(root, source)))) {
    const { mtimeMs, size } = statSync(file);
    if (!file.startsWith(leftBehind)) hash.update(`${file} ${size} ${mtimeMs}\n`);
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
