import type { Filters } from '#lib/search/types.ts';
import './contestant.ts';

type Result = { data: () => Promise<{ excerpt: string }> };
type Pagefind = {
  createInstance: (options: { basePath: string; noWorker: boolean }) => {
    init: () => Promise<void>;
    filters: () => Promise<unknown>;
    preload: (query: string) => Promise<void>;
    search: (
      query: string,
      options: { filters: Record<string, { any: string[] }> },
    ) => Promise<{ results: Result[] }>;
  };
};

const basePath = '/plain/';

// In the page and not in a worker, where the browser's slow line would not reach it; it saves one script, too.
async function open() {
  const { createInstance } = (await import(
    /* @vite-ignore */ `${basePath}pagefind.js`
  )) as Pagefind;
  return createInstance({ basePath, noWorker: true });
}

let opened: ReturnType<typeof open> | undefined;
const pagefind = () => (opened ??= open());

globalThis.contestant = {
  focus: async () => (await pagefind()).init(),
  key: async (text) => (await pagefind()).preload(text),
  loadFacets: async () => {
    await (await pagefind()).filters();
  },
  ask: async (query, filters) => {
    const { results } = await (await pagefind()).search(query, { filters: anyOf(filters) });
    const shown = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    return { total: results.length, shown: shown.length };
  },
};

function anyOf(filters: Filters): Record<string, { any: string[] }> {
  const chosen = Object.entries(filters).filter(([, values]) => Array.isArray(values));
  return Object.fromEntries(chosen.map(([name, values]) => [name, { any: values as string[] }]));
}
