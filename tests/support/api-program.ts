import { join } from 'node:path';
import { build } from 'vite';

/**
 * Bundles `tests/support/api-server.ts` into one file of `folder`, inside the repository, and resolves to its path: as the
 * sources lie, Node spends two seconds to find and load them each time, and the file is started often.
 */
export async function bundleApiServer(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'api-server.ts'),
      outDir: folder,
      target: 'node22',
      copyPublicDir: false,
    },
    ssr: { noExternal: true, external: ['@libsql/client'] },
  });
  return join(folder, 'api-server.js');
}
