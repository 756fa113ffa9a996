import { eq, inArray } from 'drizzle-orm';
import { nearest, weighWords } from '#domain/clause/similarity.ts';
import type { Database } from './client.server.ts';
import type { Progress } from './import/store.server.ts';
import { listAll } from './queries/clauses.ts';
import { clauses, relatedClauses } from './schema/clauses.ts';

const most = 5;
const least = 0.08;
const batchSize = 200;

/**
 * Stores for every published clause the five most like it. Likeness is the cosine of the weighed words of all
 * its languages and its topics, so that a summary in four languages meets French wording half-way.
 */
export async function storeRelated(db: Database, progress: Progress): Promise<void> {
  const all = await listAll(db);
  const ids = await idsOf(db);
  const texts = all.map((clause) =>
    [
      ...clause.texts.flatMap(({ title, text }) => [title, title, text]),
      ...clause.topics.map((topic) => `topic${topic.replaceAll('-', '')}`),
    ].join(' '),
  );
  const neighbours = nearest(weighWords(texts), { most, least });
  const rows = neighbours.map((list, index) => ({
    clauseId: requireId(ids, all[index]?.slug),
    related: list.map(({ index: other, score }) => ({
      relatedId: requireId(ids, all[other]?.slug),
      score: Math.round(score * 1000) / 1000,
    })),
  }));
  for (let start = 0; start < rows.length; start += batchSize) {
    await storeBatch(db, rows.slice(start, start + batchSize));
    progress(Math.min(start + batchSize, rows.length), rows.length);
  }
}

type Row = { clauseId: number; related: { relatedId: number; score: number }[] };

async function storeBatch(db: Database, rows: Row[]): Promise<void> {
  const values = rows.flatMap(({ clauseId, related }) =>
    related.map((entry) => ({ clauseId, ...entry })),
  );
  const chosen = inArray(
    relatedClauses.clauseId,
    rows.map((row) => row.clauseId),
  );
  const clear = db.delete(relatedClauses).where(chosen);
  await db.write(() =>
    db.batch(values.length === 0 ? [clear] : [clear, db.insert(relatedClauses).values(values)]),
  );
}

async function idsOf(db: Database): Promise<Map<string, number>> {
  const rows = await db
    .select({ id: clauses.id, slug: clauses.slug })
    .from(clauses)
    .where(eq(clauses.state, 'published'));
  return new Map(rows.map((row) => [row.slug, row.id]));
}

function requireId(ids: Map<string, number>, slug: string | undefined): number {
  const id = slug === undefined ? undefined : ids.get(slug);
  if (id === undefined)
    throw new Error(`clause ${slug} vanished while related clauses were stored`);
  return id;
}
