import { asc, eq, inArray } from 'drizzle-orm';
import { stepOf } from '#domain/clause/judgement.ts';
import { Clause } from '#domain/clause/records.ts';
import { validityAt } from '#domain/clause/validity.ts';
import { cleanLine, cleanText } from '#domain/outside-text.ts';
import type { Database } from '../client.server.ts';
import {
  agreements,
  clauses,
  clauseTexts,
  clauseTopics,
  clauseUnions,
  topics,
  unions,
} from '../schema/clauses.ts';

/** The clauses of these rows, whole, in the order of the rows. */
export async function readClauses(db: Database, chosen: { id: number }[]): Promise<Clause[]> {
  const ids = chosen.map(({ id }) => id);
  if (ids.length === 0) return [];
  const [rows, texts, ofTopics, ofUnions] = await Promise.all([
    db
      .select({
        clause: clauses,
        agreement: { slug: agreements.slug, title: agreements.title },
        from: agreements.fromDate,
        to: agreements.toDate,
      })
      .from(clauses)
      .leftJoin(agreements, eq(agreements.id, clauses.agreementId))
      .where(inArray(clauses.id, ids)),
    db.select().from(clauseTexts).where(inArray(clauseTexts.clauseId, ids)),
    db
      .select({ clauseId: clauseTopics.clauseId, topic: clauseTopics.topic, theme: topics.theme })
      .from(clauseTopics)
      .innerJoin(topics, eq(topics.slug, clauseTopics.topic))
      .where(inArray(clauseTopics.clauseId, ids))
      .orderBy(asc(clauseTopics.position)),
    db
      .select({ clauseId: clauseUnions.clauseId, slug: unions.slug, name: unions.name })
      .from(clauseUnions)
      .innerJoin(unions, eq(unions.id, clauseUnions.unionId))
      .where(inArray(clauseUnions.clauseId, ids))
      .orderBy(asc(clauseUnions.position)),
  ]);
  const byId = new Map(rows.map((row) => [row.clause.id, row]));
  const textsOf = Map.groupBy(texts, (text) => text.clauseId);
  const topicsOf = Map.groupBy(ofTopics, (topic) => topic.clauseId);
  const unionsOf = Map.groupBy(ofUnions, (union) => union.clauseId);
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (row === undefined) return [];
    return [assemble(row, textsOf.get(id) ?? [], topicsOf.get(id) ?? [], unionsOf.get(id) ?? [])];
  });
}

type ClauseRow = Pick<Clause, 'agreement' | 'from' | 'to'> & {
  clause: typeof clauses.$inferSelect;
};

function assemble(
  { clause, ...joined }: ClauseRow,
  texts: (typeof clauseTexts.$inferSelect)[],
  ofTopics: { topic: string; theme: string }[],
  ofUnions: { slug: string; name: string }[],
): Clause {
  const originalFirst = texts.toSorted(
    (a, b) => Number(b.language === clause.language) - Number(a.language === clause.language),
  );
  return shown({
    ...clause,
    strength: stepOf(clause.strength),
    themes: [...new Set(ofTopics.map((entry) => entry.theme))],
    topics: ofTopics.map((entry) => entry.topic),
    texts: originalFirst.map(({ language, title, text, note }) => ({
      language,
      title: cleanLine(title),
      text: cleanText(text),
      note,
    })),
    unions: ofUnions.map(({ slug, name }) => ({ slug, name })),
    ...joined,
    validity: validityAt(clause, new Date().toISOString()),
    source: clause.sourceUrl,
  });
}

const fields = Object.keys(Clause.entries) as (keyof Clause)[];

/** What everybody may see of a clause, in the order in which the API promises it. */
const shown = (clause: Clause): Clause =>
  Object.fromEntries(fields.map((field) => [field, clause[field]])) as Clause;
