import { fetchJson, type Fetch } from './files.ts';

const perFile = 150;

/** The rows of some slugs, from small files of which only those needed are loaded; unknown slugs are left out. */
export async function findRows(
  folder: string,
  rows: number,
  slugs: string[],
  fetch: Fetch,
): Promise<number[]> {
  const byFile = Map.groupBy(slugs, (slug) => fileOf(slug, rows));
  const found = await Promise.all(
    [...byFile].map(async ([file, wanted]) => {
      const known = await fetchJson<Record<string, number>>(`${folder}${slugFile(file)}`, fetch);
      return wanted.flatMap((slug) => known[slug] ?? []);
    }),
  );
  return found.flat();
}

/** The files `findRows` reads, by path, for slugs in the order of their rows. */
export function packSlugs(slugs: string[]): Map<string, Record<string, number>> {
  const files = new Map<string, Record<string, number>>();
  for (let file = 0; file * perFile < slugs.length; file += 1) files.set(slugFile(file), {});
  slugs.forEach((slug, row) => {
    const known = files.get(slugFile(fileOf(slug, slugs.length)));
    if (known !== undefined) known[slug] = row;
  });
  return files;
}

const slugFile = (file: number) => `slugs/${file}.json`;

function fileOf(slug: string, rows: number): number {
  let hash = 0;
  for (let at = 0; at < slug.length; at += 1) hash = (hash * 31 + slug.charCodeAt(at)) >>> 0;
  return hash % Math.max(1, Math.ceil(rows / perFile));
}
