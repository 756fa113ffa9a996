import { nearest, weighWords } from '#domain/clause/similarity.ts';
import type { Database } from './client.server.ts';
import type { Progress } from './import/store.server.ts';
import { listAll } from './queries/clauses.ts';
import * as related from './queries/related.ts';

const max = 5;
const min = 0.08;
const batchSize = 200;

/**
 * Stores for every published clause the five most like it. Likeness is the cosine of the weighed words of all
 * its languages and its topics, so that a summary in four languages meets French wording half-way.
 */
export async function storeRelated(db: Database, progress: Progress): Promise<void> {
  const all = await listAll(db);
  const ids = await related.listIds(db);
  const texts = all.map((clause) =>
    [
      ...clause.texts.flatMap(({ title, text }) => [title, title, text]),
      ...clause.topics.map((topic) => `topic${topic.replaceAll('-', '')}`),
    ].join(' '),
  );
  const neighbours = nearest(weighWords(texts), { max, min });
  const rows = neighbours.map((list, index) => ({
    clauseId: requireId(ids, all[index]?.slug),
    related: list.map(({ index: other, score }) => ({
      relatedId: requireId(ids, all[other]?.slug),
      score: Math.round(score * 1000) / 1000,
    })),
  }));
  for (let start = 0; start < rows.length; start += batchSize) {
    await related.replace(db, rows.slice(start, start + batchSize));
    progress(Math.min(start + batchSize, rows.length), rows.length);
  }
}

function requireId(ids: Map<string, number>, slug: string | undefined): number {
  const id = slug === undefined ? undefined : ids.get(slug);
  if (id === undefined)
    throw new Error(`clause ${slug} vanished while related clauses were stored`);
  return id;
}
