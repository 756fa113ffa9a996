import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { locales } from '#domain/words.ts';
import { root } from './environment.server.ts';
import { showProgress, showTime } from './progress.ts';
import { runQuietly } from './quiet-program.server.ts';
import { UsageError } from './usage.ts';

const milliseconds = 500;

/** What `svelte.config.js` tells of the folders it compresses. */
type Compressed = { folder: string; done: number; total: number };

/**
 * Builds the site with Vite and says how far it is, in words of ours. `expected` pages are those of clauses and
 * agreements in all languages, most of what is built; `HUB_WORK` is the folder of the build.
 */
export async function buildPages(
  expected: number,
  env: Record<string, string> & { HUB_WORK: string },
): Promise<void> {
  requireWithin(env.HUB_WORK);
  await makeSettings();
  const folder = join(env.HUB_WORK, 'kit/output/prerendered/pages');
  const compressed = new Map<string, Compressed>();
  const built = runQuietly('vite', ['build', '--logLevel', 'warn'], {
    env,
    hear: (part) => compressed.set((part as Compressed).folder, part as Compressed),
  });
  const look = watcherOf(built);

  await showTime(
    'Compiling',
    look(() => countPages(folder) > 0),
  );
  const pages = showProgress('Pages');
  await look(() => {
    const written = Math.min(countPages(folder), expected);
    pages(written, expected);
    return written === expected || compressed.size > 0;
  });
  const compression = showProgress('Compression');
  await look(() => {
    const done = sumOf(compressed, 'done');
    const total = sumOf(compressed, 'total');
    if (total > 0) compression(done, total);
    return total > 0 && done === total;
  });
  await showTime('Server', built);
}

/** Throws a UsageError for a folder from which what is compiled would not find the packages it loads. */
export function requireWithin(folder: string): void {
  if (/^\.\.([\\/]|$)/.test(relative(root, folder)))
    throw new UsageError(
      `HUB_BUILD leads out of the hub’s own folder, to ${folder}: pages can only be made within it. Leave the setting out, or name a folder in it, such as "build".`,
    );
}

/** Our `tsconfig.json` goes on from one that SvelteKit makes in its usual folder, and not in that of a build. */
async function makeSettings(): Promise<void> {
  if (existsSync(join(root, '.svelte-kit/tsconfig.json'))) return;
  await runQuietly('svelte-kit', ['sync'], { env: {}, hear: () => undefined });
}

/** Looks twice a second until something is there or the build is over. */
function watcherOf(build: Promise<void>): (isThere: () => boolean) => Promise<void> {
  let over = false;
  const end = () => {
    over = true;
  };
  build.then(end, end);
  return async (isThere) => {
    while (!isThere() && !over) await pause(milliseconds);
  };
}

/** The pages of clauses and agreements written so far: a folder each. */
function countPages(folder: string): number {
  const rooms = locales.flatMap((locale) =>
    ['clauses', 'agreements'].map((room) => join(folder, locale, room)),
  );
  return rooms
    .filter((room) => existsSync(room))
    .flatMap((room) => readdirSync(room, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory()).length;
}

const sumOf = (compressed: Map<string, Compressed>, part: 'done' | 'total') =>
  [...compressed.values()].reduce((sum, folder) => sum + folder[part], 0);
