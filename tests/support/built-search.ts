import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '#domain/words.ts';
import { openSearch, type SearchFiles } from '#lib/search/engine.ts';
import { findManifest } from '#lib/search/manifest.server.ts';

/** The files of the search of a site built into `client`, without a server between. */
export const builtFiles = (client: string): SearchFiles => ({
  base: 'https://hub.example/search/',
  manifest: findManifest(join(client, 'search')),
  fetch: (address) => {
    const { pathname } = new URL(address);
    return Promise.resolve(new Response(readFileSync(join(client, pathname))));
  },
});

/** The search of a built site as a fresh page opens it. */
export const openBuiltSearch = (client: string, locale: Locale) =>
  openSearch(locale, builtFiles(client));
