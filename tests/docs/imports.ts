import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { resolveImport } from '../../eslint-rooms.ts';

/** One import of a file of the project by another; both are paths from the root. */
export type Import = { from: string; to: string };

const written =
  /(?:import|export)\s[^'"();]*?from\s+'([^']+)'|import\(\s*'([^']+)'|^\s*import\s+'([^']+)'/gm;

/** Every import of one file of the project by another, types included, packages left out; a page's generated types lie beside it. */
export function listImports(): Import[] {
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' })
    .split('\n')
    .filter((file) => /^(src|functions|db|content)\/.*\.(ts|svelte)$/.test(file));
  return files.flatMap((from) =>
    specifiersIn(readFileSync(from, 'utf8')).flatMap((specifier) => {
      const to =
        specifier === './$types' ? `${dirname(from)}/$types` : resolveImport(from, specifier);
      return to === undefined ? [] : [{ from, to }];
    }),
  );
}

/** What the imports of a file name, in its order. */
export const specifiersIn = (source: string): string[] =>
  [...source.matchAll(written)].map(([, from, dynamic, bare]) => from ?? dynamic ?? bare ?? '');
