import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from './types.ts';

export const manifestFile = 'manifest.json';

/** What the last build of the search wrote to `folder`; undefined when there was none. */
export function findManifest(folder: string): Manifest | undefined {
  const path = join(folder, manifestFile);
  if (!existsSync(path)) return undefined;
  return JSON.parse(readFileSync(path, 'utf8')) as Manifest;
}
