import adapterCloudflare from '@sveltejs/adapter-cloudflare';
import adapterNode from '@sveltejs/adapter-node';

const node = process.env.HUB_TARGET === 'node';

/** @type {import('@sveltejs/kit').Config} */
export default {
  kit: {
    adapter: node
      ? adapterNode({ out: process.env.HUB_BUILD ?? 'build', precompress: true, envPrefix: 'HUB_' })
      : adapterCloudflare(),
    files: { assets: 'src/static' },
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
        return config;
      },
    },
  },
};
