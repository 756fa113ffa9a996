import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Removes the data files that SvelteKit writes beside pages without client code too, where nothing ever asks for them. */
export function removeUnusedData(pages: string): void {
  const files = readdirSync(pages, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => basename(name) === 'index.html')) {
    if (readFileSync(join(pages, file), 'utf8').includes('__sveltekit')) continue;
    rmSync(join(pages, dirname(file), '__data.json'), { force: true });
  }
}
