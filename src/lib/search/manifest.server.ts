import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from './types.ts';

/**
 * Where the search of the build lies whose pages are being made, or that is served; while pages are developed, that of
 * the last build for Node.
 */
export const searchFolder = (env: NodeJS.ProcessEnv = process.env): string =>
  env.HUB_WORK
    ? join(env.HUB_WORK, 'search')
    : env.HUB_SITE
      ? join(env.HUB_SITE, 'client/search')
      : join(env.HUB_BUILD ?? 'build', 'current/site/client/search');

export const manifestFile = 'manifest.json';

/** What the last build of the search wrote to `folder`; undefined when there was none. */
export function findManifest(folder: string): Manifest | undefined {
  const path = join(folder, manifestFile);
  if (!existsSync(path)) return undefined;
  return JSON.parse(readFileSync(path, 'utf8')) as Manifest;
}
