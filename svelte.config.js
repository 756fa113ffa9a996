import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import adapterCloudflare from '@sveltejs/adapter-cloudflare';
import adapterNode from '@sveltejs/adapter-node';
import { compressFolder } from './functions/cli/compress.server.ts';
import { removeUnusedData } from './functions/cli/unused-data.server.ts';

const forNode = process.env.HUB_TARGET !== 'cloudflare';

/** The folder of one build, as `publish` gives it: all that it makes lies there, beside the builds that are used. */
const work = process.env.HUB_WORK ?? '.svelte-kit/by-hand';

// Who started a build and was killed wants it no more; while they live, this keeps no build from its end.
if (process.env.HUB_WORK && process.connected) {
  process.on('disconnect', () => process.exit(1));
  process.channel.unref();
}

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

/** Puts the files of the search beside those of the pages' scripts. */
function withSearch(builder) {
  return {
    writeClient(folder) {
      const written = builder.writeClient(folder);
      if (process.env.HUB_WORK) renameSync(join(work, 'search'), join(folder, 'search'));
      return written;
    },
  };
}

function adapter() {
  const own = forNode
    ? adapterNode({ out: join(work, 'site'), envPrefix: 'KIT_' })
    : adapterCloudflare(process.env.HUB_WORK ? { config: cloudflareSettings() } : {});
  return {
    ...own,
    adapt: (builder) =>
      own.adapt(Object.assign(Object.create(builder), withSearch(builder), { compress })),
  };
}

/** The settings of the Worker for a build that is not the one to deploy yet. */
function cloudflareSettings() {
  const settings = readFileSync('wrangler.toml', 'utf8');
  const file = join(work, 'wrangler.toml');
  writeFileSync(file, settings.replaceAll('.svelte-kit/cloudflare/current/', ''));
  return file;
}

/** @type {import('@sveltejs/kit').Config} */
export default {
  kit: {
    adapter: adapter(),
    // Types for editors lie in `.svelte-kit`; a build has a folder of its own.
    ...(process.env.HUB_WORK ? { outDir: join(work, 'kit') } : {}),
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
