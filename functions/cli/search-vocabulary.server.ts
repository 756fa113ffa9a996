import { join } from 'node:path';
import * as v from 'valibot';
import { loadCalled } from '#content/load/called.server.ts';
import { loadVocabularies } from '#content/load/content.server.ts';
import { readYaml } from '#content/load/read.server.ts';
import { loadSearched } from '#content/load/searched.server.ts';
import type { SearchSource } from '#lib/search/build-index.server.ts';

const Branches = v.array(v.object({ idcc: v.string(), name: v.string() }));

/** What people call the topics, sectors, countries, unions and branches of the hub, from the vocabularies below `root`. */
export function searchVocabulary(root: string): Pick<SearchSource, 'topics' | 'names'> {
  const searched = loadSearched(root);
  const topics = loadVocabularies(root).themes.flatMap((theme) => theme.topics);
  return {
    topics: topics.map((topic) => ({ ...topic, searched: searched[topic.slug] })),
    names: searchNames(root),
  };
}

function searchNames(root: string): SearchSource['names'] {
  const { trades, countries, branches, unions } = loadCalled(root);
  const file = join(root, 'content/vocabularies/branches.yaml');
  const named = new Map(readYaml(Branches, file, root).map(({ idcc, name }) => [idcc, name]));
  return [
    ...trades.map(({ sector, trades: own }) => ({
      of: 'sector' as const,
      value: sector,
      names: Object.values(own).flat(),
    })),
    ...Object.entries(countries).map(([value, names]) => ({
      of: 'country' as const,
      value,
      names,
    })),
    ...unions.map(({ union, names }) => ({ of: 'union' as const, value: union, names })),
    ...branches.map(({ idcc, names }) => ({
      of: 'branch' as const,
      value: named.get(idcc) ?? '',
      names: [idcc, ...names],
    })),
  ];
}
