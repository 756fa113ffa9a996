import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '#domain/words.ts';
import { openSearch } from '#lib/search/engine.ts';
import { findManifest } from '#lib/search/manifest.server.ts';

/** The search of a built site as a fresh page opens it, reading the files in `client` without a server between. */
export const openBuiltSearch = (client: string, locale: Locale) =>
  openSearch(locale, {
    base: 'https://hub.example/search/',
    manifest: findManifest(join(client, 'search')),
    fetch: (address) => {
      const { pathname } = new URL(address);
      return Promise.resolve(new Response(readFileSync(join(client, pathname))));
    },
  });
