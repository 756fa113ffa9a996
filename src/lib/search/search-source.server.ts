import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SearchFiles } from './engine.ts';
import { findManifest, manifestFile, searchFolder } from './manifest.server.ts';
import type { Manifest } from './types.ts';

const base = 'https://search.invalid/search/';

let onNode: SearchFiles | undefined;
let onWorker: Promise<SearchFiles> | undefined;

/**
 * The published search as the server reads it: from the files of the site that it serves, on Cloudflare from its assets.
 */
export async function searchSource(platform: App.Platform | undefined): Promise<SearchFiles> {
  const { ASSETS: assets } = platform?.env ?? {};
  if (assets === undefined) return (onNode ??= ofFolder(searchFolder()));
  onWorker ??= ofAssets(assets);
  onWorker.catch(() => (onWorker = undefined));
  return onWorker;
}

function ofFolder(folder: string): SearchFiles {
  const fetch = async (address: string) =>
    readFile(join(folder, address.slice(base.length))).then(
      (file) => new Response(file),
      () => new Response(null, { status: 404 }),
    );
  return { base, manifest: findManifest(folder), fetch };
}

async function ofAssets(assets: Assets): Promise<SearchFiles> {
  const fetch = (address: string) => assets.fetch(address);
  const answer = await fetch(`${base}${manifestFile}`);
  const manifest = answer.ok ? ((await answer.json()) as Manifest) : undefined;
  return { base, manifest, fetch };
}

type Assets = { fetch: (address: string) => Promise<Response> };
