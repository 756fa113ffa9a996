import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { contentSecurityPolicy } from './security-headers.ts';

/** The hashes of the scripts that a page starts inline, by its path (`/en/clauses/`). */
export type ScriptHashes = Record<string, string[]>;

/** The content security policies of pages that start a script inline, by path. */
export type PagePolicies = Record<string, string>;

/** Finds the inline scripts of the built pages below `folder`. */
export function findInlineScripts(folder: string): ScriptHashes {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  return Object.fromEntries(
    pages.flatMap((file) => {
      const hashes = inlineScriptHashes(readFileSync(join(folder, file), 'utf8'));
      return hashes.length === 0 ? [] : [[pathOf(file), hashes]];
    }),
  );
}

/** Allows each inline script by its hash, on its own page only. */
export const pagePolicies = (scripts: ScriptHashes): PagePolicies =>
  Object.fromEntries(
    Object.entries(scripts).map(([path, hashes]) => [path, contentSecurityPolicy(hashes)]),
  );

function inlineScriptHashes(html: string): string[] {
  return [...html.matchAll(/<script>([^<]*(?:<(?!\/?script>)[^<]*)*)<\/script>/g)].map(
    ([, code = '']) => `sha256-${createHash('sha256').update(code).digest('base64')}`,
  );
}

/** `en/clauses/index.html` is served at `/en/clauses/`. */
function pathOf(file: string): string {
  return `/${relative('.', file).split(sep).join('/')}`
    .replace(/index\.html$/, '')
    .replace(/\.html$/, '/');
}
