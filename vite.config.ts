import yaml from '@rollup/plugin-yaml';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';
import { daysAsWritten } from './content/load/days.ts';
import { searchInDevelopment } from './functions/hosting/search-in-development.ts';
import { parseOperator } from './src/domain/operator.ts';
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
  plugins: [svelteByName, yaml({ transform: daysAsWritten }), sveltekit(), searchInDevelopment()],
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
                  test: /src\/(routes\/(\[locale=locale\]\/)?\+layout|domain\/(lists|text-end|clause\/(facets|judgement))|lib\/(site\/(clipboard|context|hash|messages|names|labels|Pager|Seo)|clause\/(kind-name|parties|BriefPick|Marks|Ladder|LadderSteps)|search\/(search-address|facet-names|notes|SearchBox|remember)|api\/(api-error|newer)))\b/,
                },
                // The fields of forms: a page of them asks for one file, not for one a field.
                { name: 'form', test: /src\/lib\/form\// },
                // Small parts that pages with works of their own share.
                {
                  name: 'own',
                  test: /src\/(domain\/(random-id|law\/covered)|lib\/(law\/kept-country|saved\/(problems|secure)))\b/,
                },
                // What only a search needs, once somebody asks.
                {
                  name: 'search',
                  test: /src\/(domain\/(reading\/normalise|search\/[a-z-]+)|lib\/search\/(cards|columns|counts|engine|excerpt|files|matching|names|order|results|rows|shown|stemmers|suggest|word-index|wording))\b/,
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
    __OPERATOR__: JSON.stringify(parseOperator(process.env.HUB_OPERATOR ?? '')),
  },
});
