import yaml from '@rollup/plugin-yaml';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import manifest from './package.json' with { type: 'json' };

export default defineConfig({
  plugins: [yaml(), sveltekit()],
  // The reader of documents loads its parts when a document needs them.
  worker: { format: 'es' },
  build: { rolldownOptions: { checks: { pluginTimings: false } } },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          // Few files: each further one costs a reader more in headers than in code.
          output: {
            codeSplitting: {
              groups: [
                {
                  name: 'runtime',
                  test: /node_modules\/(svelte|@sveltejs|esm-env|clsx|devalue)\/|vite\/preload-helper|rolldown\/runtime/,
                },
                // What the frame and the database view need; the parts of tools stay in files of their own.
                {
                  name: 'shared',
                  test: /src\/(routes\/(\[locale=locale\]\/)?\+layout|domain\/(lists|clause\/(facets|judgement)|reading\/normalise)|lib\/(site\/(context|hash|messages|names|labels|Pager|Seo|SiteHeader|SiteFooter)|clause\/(parties|Marks|Ladder)|search\/(search-address|facet-names|SearchBox|cards|columns|counts|engine|excerpt|files|order|remember|results)|brief\/chosen|api\/(api-error|newer)))\b/,
                },
              ],
            },
          },
        },
      },
    },
  },
  define: {
    __BUILT_AT__: JSON.stringify(process.env.HUB_BUILT_AT ?? new Date().toISOString()),
    __VERSION__: JSON.stringify(manifest.version),
  },
});
