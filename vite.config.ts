import yaml from '@rollup/plugin-yaml';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';
import { searchInDevelopment } from './functions/hosting/search-in-development.ts';
import manifest from './package.json' with { type: 'json' };

/**
 * SvelteKit's client takes two functions out of all of Svelte, so that pages load everything of it that nobody calls.
 * Named one by one the rest can be left out; the build stops where that line is written otherwise.
 */
const svelteByName: Plugin = {
  name: 'svelte-by-name',
  transform: {
    filter: { id: /@sveltejs\/kit\/src\/runtime\/client\/client\.js/ },
    handler(code) {
      const line = 'const { onMount, tick } = svelte;';
      if (!code.includes(line))
        throw new Error(`SvelteKit’s client has no line “${line}” any more`);
      return code.replace(line, 'const onMount = svelte.onMount, tick = svelte.tick;');
    },
  },
};

export default defineConfig({
  plugins: [svelteByName, yaml(), sveltekit(), searchInDevelopment()],
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
