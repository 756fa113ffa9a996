import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { searchFolder } from '#lib/search/manifest.server.ts';

/** Lets pages that are being developed search in the files of the last build for Node. */
export const searchInDevelopment = (): Plugin => ({
  name: 'search-in-development',
  configureServer({ middlewares }) {
    middlewares.use('/search', ({ url = '/' }, response, next) => {
      const { pathname } = new URL(url, 'http://localhost');
      const file = createReadStream(join(searchFolder(), pathname));
      file.on('error', () => {
        next();
      });
      file.pipe(response);
    });
  },
});
