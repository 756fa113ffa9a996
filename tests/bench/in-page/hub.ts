import { openSearch } from '#lib/search/engine.ts';
import type { Manifest } from '#lib/search/types.ts';
import './contestant.ts';

const answer = await fetch('/hub/manifest.json');
const search = openSearch('en', {
  base: '/hub/',
  manifest: (await answer.json()) as Manifest,
  fetch: (address) => fetch(address),
});

globalThis.contestant = {
  focus: () => search.warm(),
  key: (text) => search.warm(text),
  loadFacets: () => Promise.resolve(),
  ask: async (query, filters) => {
    const { total, items } = await search.search({
      query,
      filters,
      sort: 'relevance',
      page: 1,
      perPage: 10,
    });
    return { total, shown: items.length };
  },
};
