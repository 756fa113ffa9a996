import adapterCloudflare from '@sveltejs/adapter-cloudflare';
import adapterNode from '@sveltejs/adapter-node';
import { compressFolder } from './functions/cli/compress.server.ts';
import { removeUnusedData } from './functions/cli/unused-data.server.ts';

const forNode = process.env.HUB_TARGET !== 'cloudflare';

/** Browsers that are asked by tests, over HTTP without TLS, never take brotli. */
const compressions = process.env.HUB_BROTLI === 'off' ? ['gz'] : ['br', 'gz'];

/** Compresses what is served; SvelteKit's own step opens every file at once, which ends in EMFILE. */
async function compress(folder) {
  removeUnusedData(folder);
  // `publish` listens; Vite that was started by itself has nobody to tell.
  await compressFolder(folder, compressions, (done, total) =>
    process.send?.({ folder, done, total }),
  );
}

function nodeAdapter() {
  const adapter = adapterNode({ out: process.env.HUB_BUILD ?? 'build', envPrefix: 'KIT_' });
  return {
    ...adapter,
    adapt: (builder) => adapter.adapt(Object.assign(Object.create(builder), { compress })),
  };
}

/** @type {import('@sveltejs/kit').Config} */
export default {
  kit: {
    adapter: forNode ? nodeAdapter() : adapterCloudflare(),
    files: { assets: 'src/static' },
    // `src/hooks.server.ts` refuses forms from other sites itself: programs may send submissions to the API.
    csrf: { trustedOrigins: ['*'] },
    prerender: {
      crawl: false,
      handleHttpError: 'fail',
      handleMissingId: 'fail',
      origin: process.env.HUB_ORIGIN ?? 'http://localhost:8787',
    },
    typescript: {
      config: (config) => {
        config.include.push(
          '../functions/**/*.ts',
          '../db/**/*.ts',
          '../content/**/*.ts',
          '../tests/**/*.ts',
          '../*.ts',
        );
        config.exclude = config.exclude.filter((path) => !path.includes('service-worker'));
        return config;
      },
    },
  },
};
