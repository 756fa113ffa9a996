import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { nodeBuilds, root } from './environment.server.ts';

/** Where a build is meant to run. */
export type Target = 'node' | 'cloudflare';

/**
 * What a build says of itself: the address and the operator its pages name, its own hashed files, and the build it took
 * the place of. Builds of older versions name no operator.
 */
export type BuildNote = {
  origin: string;
  operator?: string;
  hashed: string[];
  previous: string | undefined;
};

const noteFile = 'build.json';
const ownName = /^\d{8}T\d{9}Z$/;

/**
 * The folder in which builds for a target lie, each in a folder of its own with the site in `site`; the link `current` names
 * the one that is used.
 */
export const placeOf = (target: Target): string =>
  target === 'node' ? nodeBuilds : join(root, '.svelte-kit/cloudflare');

/** The folder of the build that is used; undefined before the first one. */
export function findCurrent(place: string): string | undefined {
  const link = join(place, 'current');
  return existsSync(link) ? realpathSync(link) : undefined;
}

/** Makes the folder of a new build beside the others, once what broken-off builds left behind is gone. */
export function beginBuild(place: string): string {
  removeOthers(place);
  const folder = join(place, new Date().toISOString().replace(/[-:.]/g, ''));
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Uses a build from now on, at once; the one before stays for who reads it, older ones go. */
export function switchTo(place: string, folder: string): void {
  const link = join(place, 'next');
  rmSync(link, { force: true });
  symlinkSync(basename(folder), link);
  renameSync(link, join(place, 'current'));
  removeOthers(place);
}

/** Writes what a build says of itself into its folder; from then on it is finished. */
export function writeNote(folder: string, note: BuildNote): void {
  writeFileSync(join(folder, noteFile), JSON.stringify(note));
}

/** What a build that was finished says of itself. */
export const readNote = (folder: string): BuildNote =>
  JSON.parse(readFileSync(join(folder, noteFile), 'utf8')) as BuildNote;

function removeOthers(place: string): void {
  const current = findCurrent(place);
  const kept = current === undefined ? [] : [basename(current), readNote(current).previous];
  for (const name of existsSync(place) ? readdirSync(place) : []) {
    if (!ownName.test(name) || kept.includes(name)) continue;
    rmSync(join(place, name), { recursive: true, force: true, maxRetries: 10 });
  }
}
