import { createHash } from 'node:crypto';
import { eq, getTableColumns, isNull, sql, type Column, type SQL } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import { slugify } from '#domain/clause/slug.ts';
import type { Database } from '../client.server.ts';
import type { ClauseRecord } from '../import/record.ts';
import {
  agreements,
  clauses,
  clauseTexts,
  clauseTopics,
  clauseUnions,
  unions,
} from '../schema/clauses.ts';

/** A clause to publish, with the hash it is stored under and what search knows its topics by. */
export type Publication = { record: ClauseRecord; hash: string; topicWords: string };

/**
 * The statements that publish clauses of one source, for a batch that holds or fails whole. It fails where one of them was
 * corrected by a moderator; facts of an agreement that were corrected stay.
 */
export const publishing = (
  db: Database,
  origin: string,
  due: Publication[],
): BatchItem<'sqlite'>[] => [
  ...storeUnions(db, due),
  ...storeAgreements(db, due),
  ...due.flatMap((publication) =>
    storeClause(db, origin, publication, idOf(clauses, publication.record.slug, isUncorrected)),
  ),
];

/** The statements that store published clauses as a moderator corrected them; of their agreements nothing is stored. */
export const republishing = (
  db: Database,
  corrected: (Publication & { origin: string })[],
): BatchItem<'sqlite'>[] => [
  ...storeUnions(db, corrected),
  ...corrected.flatMap(({ origin, ...publication }) =>
    storeClause(db, origin, publication, idOf(clauses, publication.record.slug)),
  ),
];

/** The statements that take clauses out of the hub, with the reason when a moderator does. */
export function withdrawing(
  db: Database,
  chosen: SQL | undefined,
  unpublishedBecause?: string,
): BatchItem<'sqlite'>[] {
  return [
    db.run(sql`DELETE FROM clauses_fts WHERE rowid IN (SELECT id FROM ${clauses} WHERE ${chosen})`),
    db
      .update(clauses)
      .set({
        state: 'withdrawn',
        changedAt: sql`strftime('%Y-%m-%dT%H:%M:%fZ', 'now')`,
        ...(unpublishedBecause === undefined ? {} : { unpublishedBecause }),
      })
      .where(chosen),
  ];
}

function storeUnions(db: Database, due: Publication[]): BatchItem<'sqlite'>[] {
  const names = [...new Set(due.flatMap(({ record }) => record.unions ?? []))];
  if (names.length === 0) return [];
  const rows = names.map((name) => ({ name, slug: unionSlug(name) }));
  return [db.insert(unions).values(rows).onConflictDoNothing({ target: unions.slug })];
}

function storeAgreements(db: Database, due: Publication[]): BatchItem<'sqlite'>[] {
  const bySlug = new Map(
    due.flatMap(({ record: { agreement } }) =>
      agreement ? [[agreement.slug, whole(agreements, agreement)]] : [],
    ),
  );
  return [...bySlug.values()].map((agreement) =>
    db
      .insert(agreements)
      .values(agreement)
      .onConflictDoUpdate({
        target: agreements.slug,
        set: agreement,
        setWhere: isNull(agreements.correctedAt),
      }),
  );
}

/** `clauseId` is none where nothing may be stored: what belongs to the clause is refused then, and the batch with it. */
function storeClause(
  db: Database,
  origin: string,
  { record, hash, topicWords }: Publication,
  clauseId: SQL<number>,
): BatchItem<'sqlite'>[] {
  const { agreement, topics: recordTopics, texts, unions: names = [], ...own } = record;
  const row = whole(clauses, {
    ...own,
    origin,
    hash,
    language: texts[0]?.language ?? 'en',
    agreementId: agreement ? idOf(agreements, agreement.slug) : null,
    state: 'published' as const,
  });
  const children = [clauseTexts, clauseTopics, clauseUnions];
  return [
    db
      .insert(clauses)
      .values(row)
      .onConflictDoUpdate({
        target: clauses.slug,
        set: {
          ...row,
          version: sql`${clauses.version} + 1`,
          changedAt: sql`strftime('%Y-%m-%dT%H:%M:%fZ', 'now')`,
        },
        setWhere: sql`${clauses.id} = ${clauseId}`,
      }),
    ...children.map((table) => db.delete(table).where(eq(table.clauseId, clauseId))),
    db.insert(clauseTexts).values(texts.map((text) => ({ clauseId, ...text }))),
    db.insert(clauseTopics).values(
      recordTopics.map(({ slug, because }, position) => ({
        clauseId,
        topic: slug,
        position,
        because,
      })),
    ),
    ...(names.length === 0
      ? []
      : [
          db.insert(clauseUnions).values(
            [...new Set(names.map(unionSlug))].map((slug, position) => ({
              clauseId,
              unionId: idOf(unions, slug),
              position,
            })),
          ),
        ]),
    db.run(sql`DELETE FROM clauses_fts WHERE rowid = ${clauseId}`),
    db.run(sql`INSERT INTO clauses_fts (rowid, title, topics, parties, body)
      VALUES (${clauseId}, ${joined(texts, 'title')}, ${topicWords},
        ${partiesOf(record)}, ${joined(texts, 'text')})`),
  ];
}

/** Columns that a record says nothing of, even by leaving them out. */
const notOfRecords = new Set([
  ...['id', 'unpublishedBecause', 'publishedAt', 'changedAt'],
  ...['version', 'correctedAt'],
]);

/** The row with every column, its default where nothing is known: stored over another, it leaves none of its facts. */
function whole<Row extends object>(table: typeof clauses | typeof agreements, row: Row): Row {
  const known = new Map<string, unknown>(Object.entries(row));
  const columns = Object.entries<Column>(getTableColumns(table)).filter(
    ([name]) => !notOfRecords.has(name),
  );
  return Object.fromEntries(
    columns.map(([name, column]) => [name, known.get(name) ?? column.default ?? null]),
  ) as Row;
}

const idOf = (
  table: typeof clauses | typeof agreements | typeof unions,
  slug: string,
  condition: SQL = sql``,
): SQL<number> => sql<number>`(SELECT id FROM ${table} WHERE slug = ${slug}${condition})`;

const isUncorrected = sql` AND corrected_at IS NULL`;

/** A union's address; a name in letters that have no Latin form is told by its hash. */
const unionSlug = (name: string) =>
  slugify(name) || `union-${createHash('sha256').update(name).digest('hex').slice(0, 12)}`;

const joined = (texts: ClauseRecord['texts'], field: 'title' | 'text') =>
  texts
    .map((text) => text[field])
    .join('\n')
    .normalize('NFC');

const partiesOf = (record: ClauseRecord) =>
  [...(record.unions ?? []), record.counterpart, record.industry, record.agreement?.title]
    .filter((part) => part !== null && part !== undefined)
    .join('; ')
    .normalize('NFC');
