import adapterCloudflare from '@sveltejs/adapter-cloudflare';
import adapterNode from '@sveltejs/adapter-node';
import { compressFolder } from './functions/cli/compress.server.ts';

const forNode = process.env.HUB_TARGET !== 'cloudflare';

/** Node's adapter with our compression: its own opens every file at once, which ends in EMFILE. */
function nodeAdapter() {
  const adapter = adapterNode({ out: process.env.HUB_BUILD ?? 'build', envPrefix: 'KIT_' });
  return {
    ...adapter,
    adapt: (builder) =>
      adapter.adapt(Object.assign(Object.create(builder), { compress: compressFolder })),
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
