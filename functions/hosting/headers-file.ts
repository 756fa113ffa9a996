import { locales } from '#domain/lists.ts';
import { openFiles } from './open-files.ts';
import type { ScriptHashes } from './page-policies.ts';
import { contentSecurityPolicy, securityHeaders } from './security-headers.ts';

/** What Cloudflare takes of a `_headers` file; the rest it leaves out without a word. */
const limits = { rules: 100, lineCharacters: 2000 };

const inLanguage = new RegExp(`^/(?:${locales.join('|')})/`);

/**
 * The headers of static answers as Cloudflare's `_headers` file: the list for every path, what the files for other
 * programs carry, then the policies of pages that start a script inline. A page has one rule for all its languages,
 * which allows the script of each.
 */
export function headersFile(scripts: ScriptHashes): string {
  const rules = [
    rule('/*', securityHeaders),
    ...Object.entries(openFiles).map(([path, headers]) => instead(path, headers)),
    ...Object.entries(inAllLanguages(scripts)).map(([path, hashes]) =>
      instead(path, { 'Content-Security-Policy': contentSecurityPolicy(hashes) }),
    ),
  ];
  return rules.join('\n');
}

/** A `_headers` file as it is when Cloudflare takes all of it; throws otherwise, and says what is too much. */
export function requireTaken(file: string): string {
  const lines = file.split('\n');
  const rules = lines.filter((line) => line.startsWith('/')).length;
  if (rules > limits.rules)
    throw new Error(`_headers has ${rules} rules; Cloudflare takes ${limits.rules}`);
  const long = lines.find((line) => line.length > limits.lineCharacters);
  if (long !== undefined)
    throw new Error(
      `_headers has a line of ${long.length} characters; Cloudflare takes ${limits.lineCharacters}`,
    );
  return file;
}

function inAllLanguages(scripts: ScriptHashes): ScriptHashes {
  const all: ScriptHashes = {};
  for (const [path, hashes] of Object.entries(scripts)) {
    const pattern = path.replace(inLanguage, '/:locale/');
    all[pattern] = [...new Set([...(all[pattern] ?? []), ...hashes])];
  }
  return all;
}

const rule = (path: string, headers: Record<string, string>): string =>
  `${path}\n${Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join('')}`;

/** A rule whose headers stand in place of those of the same name in the rules before. */
const instead = (path: string, headers: Record<string, string>): string =>
  rule(path, headers).replace(
    '\n',
    `\n${Object.keys(headers)
      .map((name) => `  ! ${name}\n`)
      .join('')}`,
  );
