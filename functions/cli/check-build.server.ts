import { statSync } from 'node:fs';
import { join } from 'node:path';
import { locales } from '#domain/words.ts';
import { findManifest } from '#lib/search/manifest.server.ts';
import type { BuiltSite } from './built-site.server.ts';

/** Pages below each language without which a build is none. */
export const keyPages = ['', 'report/', 'clauses/', 'workshops/', 'tools/', 'contribute/'];

/** Throws, with what is missing, when a build lacks a key page, a part of the search of `clauses`, or its server. */
export function requireWhole(site: BuiltSite, clauses: number): void {
  const manifest = findManifest(join(site.files, 'search'));
  const pages = locales.flatMap((locale) => keyPages.map((page) => `${locale}/${page}index.html`));
  const search = ['columns.json', ...locales.map((locale) => `${locale}/words.json`)];
  const missing = [
    ...['index.html', ...pages].map((page) => join(site.pages, page)),
    ...search.map((file) => join(site.files, 'search', manifest?.version ?? '', file)),
    join(site.files, '_app/version.json'),
    ...site.server,
  ].filter((file) => (statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0);
  if (missing.length > 0) throw new Error(`the build lacks ${missing.join(', ')}`);
  if (manifest?.rows !== clauses)
    throw new Error(`the search of the build has ${manifest?.rows} clauses of ${clauses}`);
}
