import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { contentSecurityPolicy, securityHeaders } from './security-headers.ts';

/** The content security policies of pages that start a script inline, by path (`/en/clauses/`). */
export type PagePolicies = Record<string, string>;

/** Finds the inline scripts of the built pages below `folder` and allows each by its hash, on its own page only. */
export function findPagePolicies(folder: string): PagePolicies {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  return Object.fromEntries(
    pages.flatMap((file) => {
      const hashes = inlineScriptHashes(readFileSync(join(folder, file), 'utf8'));
      return hashes.length === 0 ? [] : [[pathOf(file), contentSecurityPolicy(hashes)]];
    }),
  );
}

/** The same headers as Cloudflare's `_headers` file: the list for every path, then each page's own policy. */
export function headersFile(policies: PagePolicies): string {
  const everywhere = Object.entries(securityHeaders).map(([name, value]) => `  ${name}: ${value}`);
  const pages = Object.entries(policies).map(
    ([path, policy]) =>
      `${path}\n  ! Content-Security-Policy\n  Content-Security-Policy: ${policy}\n`,
  );
  return `/*\n${everywhere.join('\n')}\n\n${pages.join('\n')}`;
}

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
