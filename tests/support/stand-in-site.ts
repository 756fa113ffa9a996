import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { locales } from '#domain/words.ts';
import { keyPages } from '#functions/cli/check-build.server.ts';

/**
 * Makes in the folder of a build what Vite would: the site in `from`, or empty pages, with a hashed file of its own. Brotli
 * files are left out, as another test may be writing some.
 */
export async function makeSite(work: string, from: string | undefined): Promise<void> {
  const site = join(work, 'site');
  if (from === undefined) await writePages(site);
  else cpSync(from, site, { recursive: true, filter: (path) => !path.endsWith('.br') });
  cpSync(join(work, 'search'), join(site, 'client/search'), { recursive: true });
  const version = basename(work);
  rmSync(join(site, 'client/_app/version.json.gz'), { force: true });
  write(join(site, 'client/_app/version.json'), JSON.stringify({ version }));
  write(join(site, `client/_app/immutable/${version}.js`), '// Of this build.');
  mkdirSync(join(work, 'kit'));
}

/** Takes a moment, so that there are moments in which it can be broken off. */
async function writePages(site: string): Promise<void> {
  write(join(site, 'handler.js'), 'export const handler = (_, response) => response.end();');
  write(join(site, 'prerendered/index.html'), 'A page.');
  for (const locale of locales)
    for (const page of keyPages) {
      write(join(site, `prerendered/${locale}/${page}index.html`), 'A page.');
      await pause(20);
    }
}

function write(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
