import { asc, eq, getTableColumns, inArray, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import * as v from 'valibot';
import { stepOf } from '#domain/clause/judgement.ts';
import { Clause } from '#domain/clause/records.ts';
import { validityAt } from '#domain/clause/validity.ts';
import { cleanLine, cleanText } from '#domain/outside-text.ts';
import { Day } from '#domain/words.ts';
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

/** A clause that is stored and is not as a clause must be, with the field that is wrong. */
export type UnsoundClause = { slug: string; field: string };

/**
 * The clauses of these rows, whole, in the order of the rows. One that is not as a clause must be is left out and named
 * in the log, once: it stops no list, dump, feed or page of the others.
 */
export async function readClauses(db: Database, chosen: { id: number }[]): Promise<Clause[]> {
  const { sound, unsound } = await sortClauses(db, chosen);
  for (const { slug, field } of unsound) {
    const line = JSON.stringify({ leftOut: slug, field });
    if (!logged.has(line)) console.warn(line);
    logged.add(line);
  }
  return sound;
}

const logged = new Set<string>();

/** The clauses of these rows that are as clauses must be, and the names of the others. */
export async function sortClauses(
  db: Database,
  chosen: { id: number }[],
): Promise<{ sound: Clause[]; unsound: UnsoundClause[] }> {
  const sound: Clause[] = [];
  const unsound: UnsoundClause[] = [];
  for (const assembled of await readStored(db, chosen)) {
    const { issues } = v.safeParse(Clause, assembled, { abortEarly: true });
    if (issues === undefined) sound.push(assembled);
    else unsound.push({ slug: assembled.slug, field: v.getDotPath(issues[0]) ?? '' });
  }
  return { sound, unsound };
}

/** Clauses as they are stored: whether they are as they must be is not known yet. */
async function readStored(db: Database, chosen: { id: number }[]): Promise<Clause[]> {
  const ids = chosen.map(({ id }) => id);
  if (ids.length === 0) return [];
  const [rows, texts, ofTopics, ofUnions] = await Promise.all([
    db
      .select({
        clause: readable(clauses),
        agreement: { slug: agreements.slug, title: agreements.title },
        from: agreements.fromDate,
        to: agreements.toDate,
      })
      .from(clauses)
      .leftJoin(agreements, eq(agreements.id, clauses.agreementId))
      .where(inArray(clauses.id, ids)),
    db.select(readable(clauseTexts)).from(clauseTexts).where(inArray(clauseTexts.clauseId, ids)),
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

/**
 * The columns of a table; JSON that is none is read as the text it is, for the schema to refuse: it would make all rows
 * of the query unreadable.
 */
const readable = <Table extends SQLiteTable>(table: Table) =>
  Object.fromEntries(
    Object.entries(getTableColumns(table)).map(([name, column]) => [
      name,
      column.columnType === 'SQLiteTextJson' ? sql`${column}`.mapWith(parsed) : column,
    ]),
  ) as Table['_']['columns'];

function parsed(stored: string): unknown {
  try {
    return JSON.parse(stored);
  } catch {
    return stored;
  }
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
    validity: isDayOrNone(clause.checkedOn)
      ? validityAt(clause, new Date().toISOString())
      : clause.validity,
    source: clause.sourceUrl,
  });
}

const isDayOrNone = (day: unknown) => v.is(v.nullable(Day), day);

const fields = Object.keys(Clause.entries) as (keyof Clause)[];

/** What everybody may see of a clause, in the order in which the API promises it. */
const shown = (clause: Clause): Clause =>
  Object.fromEntries(fields.map((field) => [field, clause[field]])) as Clause;
