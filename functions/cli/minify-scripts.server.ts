import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '#content/load/read.server.ts';
import { compressAgain } from './compress.server.ts';

/**
 * Writes the scripts of `src/static` without comments and blanks into the `files` of a built site, as every page loads
 * one, and what lies compressed beside them. They share the names of the page, which stay as they are.
 */
export async function minifyScripts(files: string, root: string): Promise<void> {
  // Loaded here, since only who publishes has it.
  const { minifySync } = await import('vite');
  for (const script of listFiles(join(root, 'src/static'), '.js')) {
    const name = script.slice(join(root, 'src/static/').length);
    const { code, errors } = minifySync(name, readFileSync(script, 'utf8'), {
      mangle: { toplevel: false },
    });
    if (errors.length > 0) throw new Error(`${script}: ${errors[0]?.message ?? ''}`);
    writeFileSync(join(files, name), code);
    await compressAgain(join(files, name));
  }
}
