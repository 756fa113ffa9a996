import { join } from 'node:path';
import type { Target } from './build-place.server.ts';

/** Where the parts of one build lie: what is deployed or served, files served as they are, pages, and its server. */
export type BuiltSite = { folder: string; files: string; pages: string; server: string[] };

/** The parts of the build in `build`, whether they are there or not. */
export function siteOf(build: string, target: Target): BuiltSite {
  const folder = join(build, 'site');
  const own = (name: string) => join(folder, name);
  if (target === 'node')
    return {
      folder,
      files: own('client'),
      pages: own('prerendered'),
      server: ['handler.js', 'page-policies.json'].map(own),
    };
  const ofKit = ['output/server/index.js', 'cloudflare-tmp/manifest.js'];
  return {
    folder,
    files: folder,
    pages: folder,
    server: [
      ...['_worker.js', '_hub.js', '_headers', '.assetsignore'].map(own),
      ...ofKit.map((file) => join(build, 'kit', file)),
    ],
  };
}
