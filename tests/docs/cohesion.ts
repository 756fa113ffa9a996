import type { Import } from './imports.ts';

/** The share of their imports (in per cent) that features keep inside at least. */
export const wanted = { contribution: 40, moderation: 45, workshops: 45, dif: 36, worksheets: 40 };

export type Feature = keyof typeof wanted;

const pages: Record<Feature, RegExp> = {
  contribution: /^src\/routes\/.*\/contribute\//,
  moderation: /^src\/routes\/.*\/(moderation|log)\//,
  workshops: /^src\/routes\/(.*\/)?workshops\//,
  dif: /^src\/routes\/.*\/tools\/dif\//,
  worksheets: /^src\/routes\/.*\/tools\/(data-life-cycle|data-rights|co-governance)\//,
};

/**
 * The share of a feature's own imports that stay in it, in per cent. A feature is its room in `src/lib` with the
 * pages that show it; counted are the imports of its files, tests and types included, that lead to a file of the
 * project. Messages are left out: every room reads them from the one list of languages. Counted so, the figures
 * before features had rooms were 25, 17, 22, 19 and 17.
 */
export function cohesionOf(feature: Feature, imports: Import[]): number {
  const isOwn = (path: string) =>
    path.startsWith(`src/lib/${feature}/`) || pages[feature].test(path);
  const own = imports.filter(({ from, to }) => isOwn(from) && !to.startsWith('content/messages'));
  return (100 * own.filter(({ to }) => isOwn(to)).length) / own.length;
}

/**
 * The room of a file: a folder of `content`, `db`, `functions`, `src/domain` or `src/lib`, by its path. What lies
 * beside the rooms (`functions/app.ts`, `db/client.server.ts`) joins or serves them all and is none.
 */
export const roomOf = (path: string): string | undefined =>
  /^((?:content|db|functions|src\/domain|src\/lib)\/[\w-]+)\//.exec(path)?.[1];

/** The pairs of rooms that import each other, tests left out, as `a ↔ b`, sorted. */
export function findMutualPairs(imports: Import[]): string[] {
  const known = new Set(
    imports
      .filter(({ from }) => !from.endsWith('.test.ts'))
      .map(({ from, to }) => `${roomOf(from)} ↔ ${roomOf(to)}`),
  );
  return [...known].filter((pair) => isTwo(pair) && known.has(turned(pair))).sort();
}

const turned = (pair: string) => pair.split(' ↔ ').reverse().join(' ↔ ');
const isTwo = (pair: string) => !pair.includes('undefined') && pair < turned(pair);
