import { join, relative } from 'node:path';
import { EditorialEntries, type EditorialEntry } from '../schema/editorial.ts';
import type { Vocabularies } from '../schema/vocabularies.ts';
import { requireKnown, requireUnique } from './check.ts';
import { listYaml, readYaml } from './read.server.ts';

const folder = 'content/agreements/france';

/** What was decided by reading the articles of French branch agreements, by article; throws a ContentError. */
export function loadEditorialLayer(
  root: string,
  { themes }: Vocabularies,
): Map<string, EditorialEntry> {
  const topics = new Set(themes.flatMap((theme) => theme.topics.map(({ slug }) => slug)));
  const files = listYaml(join(root, folder)).map((path) => ({
    file: relative(root, path),
    entries: readYaml(EditorialEntries, path, root),
  }));
  const all = files.flatMap(({ entries }) => entries);
  const articles = all.map(({ article }) => article);
  requireUnique(folder, 'article', articles);
  const known = new Set(articles);
  for (const { file, entries } of files) {
    for (const entry of entries) {
      const { article } = entry;
      if (entry.belongs === 'repeats') requireKnown(file, `${article}.of`, [entry.of], known);
      if (entry.belongs !== true) continue;
      requireKnown(file, `${article}.topics`, entry.topics, topics);
      const ties = [...(entry.replaces ?? []), ...(entry.repeats ?? [])];
      requireKnown(
        file,
        `${article}.ties`,
        ties.map((tie) => tie.article),
        known,
      );
    }
  }
  return new Map(all.map((entry) => [entry.article, entry]));
}
