import yaml from '@rollup/plugin-yaml';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import manifest from './package.json' with { type: 'json' };

export default defineConfig({
  plugins: [yaml(), sveltekit()],
  build: { rolldownOptions: { checks: { pluginTimings: false } } },
  define: {
    __BUILT_AT__: JSON.stringify(process.env.HUB_BUILT_AT ?? new Date().toISOString()),
    __VERSION__: JSON.stringify(manifest.version),
  },
});
