import { createHash } from 'node:crypto';
import { and, eq, inArray, isNotNull, sql, type SQL } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import type { Vocabularies } from '#content/schema/entries.ts';
import { slugify } from '#domain/clause/slug.ts';
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
import type { ClauseRecord } from './record.ts';

/** What an import did, in clauses; `withdrawn` are those its source no longer has. */
export type ImportSummary = {
  added: number;
  changed: number;
  unchanged: number;
  withdrawn: number;
};

/** Called after each batch with the records looked at so far. */
export type Progress = (done: number, total: number) => void;

const batchSize = 40;

/**
 * Stores all clauses of one source (`origin`), in batches that each hold or fail whole. A clause that is
 * already stored as it is stays untouched, so a second or an interrupted run does only what is missing.
 */
export async function storeClauses(
  db: Database,
  origin: string,
  records: ClauseRecord[],
  vocabularies: Vocabularies,
  progress: Progress = () => undefined,
): Promise<ImportSummary> {
  const stored = await hashesOf(db, origin);
  const unpublished = await unpublishedOf(db, origin);
  const words = topicWords(vocabularies);
  const summary: ImportSummary = { added: 0, changed: 0, unchanged: 0, withdrawn: 0 };
  for (let start = 0; start < records.length; start += batchSize) {
    const batch = records.slice(start, start + batchSize).map((record) => ({
      record,
      hash: hashOf(record, words),
    }));
    const due = batch.filter(
      ({ record, hash }) => stored.get(record.slug) !== hash && !unpublished.has(record.slug),
    );
    if (due.length > 0) await writeBatch(db, origin, due, words);
    for (const { record, hash } of batch) {
      if (stored.get(record.slug) === hash || unpublished.has(record.slug)) summary.unchanged += 1;
      else if (stored.has(record.slug)) summary.changed += 1;
      else summary.added += 1;
    }
    progress(Math.min(start + batchSize, records.length), records.length);
  }
  summary.withdrawn = await withdrawMissing(db, origin, records, stored);
  return summary;
}

/** Stores which topics there are and which theme each belongs to. */
export async function storeTopics(db: Database, vocabularies: Vocabularies): Promise<void> {
  const rows = vocabularies.themes.flatMap((theme) =>
    theme.topics.map((topic, index) => ({
      slug: topic.slug,
      theme: theme.slug,
      position: theme.number * 100 + index,
    })),
  );
  await db.write(() =>
    db
      .insert(topics)
      .values(rows)
      .onConflictDoUpdate({
        target: topics.slug,
        set: { theme: sql`excluded.theme`, position: sql`excluded.position` },
      }),
  );
}

async function hashesOf(db: Database, origin: string): Promise<Map<string, string>> {
  const rows = await db
    .select({ slug: clauses.slug, hash: clauses.hash })
    .from(clauses)
    .where(and(eq(clauses.origin, origin), eq(clauses.state, 'published')));
  return new Map(rows.map((row) => [row.slug, row.hash]));
}

/** What moderators took out: no import brings it back. */
async function unpublishedOf(db: Database, origin: string): Promise<Set<string>> {
  const rows = await db
    .select({ slug: clauses.slug })
    .from(clauses)
    .where(and(eq(clauses.origin, origin), isNotNull(clauses.unpublishedBecause)));
  return new Set(rows.map((row) => row.slug));
}

/** What search knows a topic by: its labels and synonyms in all languages. */
function topicWords({ themes }: Vocabularies): Map<string, string> {
  return new Map(
    themes.flatMap((theme) =>
      theme.topics.map((topic) => {
        const labels = [...Object.values(theme.label), ...Object.values(topic.label)];
        return [topic.slug, [...labels, ...Object.values(topic.synonyms).flat()].join('; ')];
      }),
    ),
  );
}

function hashOf(record: ClauseRecord, words: Map<string, string>): string {
  const topicText = record.topics.map((topic) => words.get(topic.slug));
  return createHash('sha256')
    .update(JSON.stringify([record, topicText]))
    .digest('base64url');
}

type Due = { record: ClauseRecord; hash: string };

async function writeBatch(
  db: Database,
  origin: string,
  due: Due[],
  words: Map<string, string>,
): Promise<void> {
  const statements = storeAll(db, origin, due, words);
  await db.write(() => db.batch(statements as [BatchItem<'sqlite'>, ...BatchItem<'sqlite'>[]]));
}

const storeAll = (db: Database, origin: string, due: Due[], words: Map<string, string>) => [
  ...storeUnions(db, due),
  ...storeAgreements(db, due),
  ...due.flatMap(({ record, hash }) => storeClause(db, origin, record, hash, words)),
];

/** The statements that publish clauses of one source, for a batch with what they are published with. */
export function publishing(
  db: Database,
  origin: string,
  records: ClauseRecord[],
  vocabularies: Vocabularies,
): BatchItem<'sqlite'>[] {
  const words = topicWords(vocabularies);
  const due = records.map((record) => ({ record, hash: hashOf(record, words) }));
  return storeAll(db, origin, due, words);
}

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

function storeUnions(db: Database, due: Due[]): BatchItem<'sqlite'>[] {
  const names = [...new Set(due.flatMap(({ record }) => record.unions))];
  if (names.length === 0) return [];
  const rows = names.map((name) => ({ name, slug: unionSlug(name) }));
  return [db.insert(unions).values(rows).onConflictDoNothing({ target: unions.slug })];
}

function storeAgreements(db: Database, due: Due[]): BatchItem<'sqlite'>[] {
  const bySlug = new Map(
    due.flatMap(({ record: { agreement } }) => (agreement ? [[agreement.slug, agreement]] : [])),
  );
  return [...bySlug.values()].map((agreement) =>
    db
      .insert(agreements)
      .values(agreement)
      .onConflictDoUpdate({ target: agreements.slug, set: agreement }),
  );
}

function storeClause(
  db: Database,
  origin: string,
  record: ClauseRecord,
  hash: string,
  words: Map<string, string>,
): BatchItem<'sqlite'>[] {
  const { agreement, topics: recordTopics, texts, unions: names, ...own } = record;
  const row = {
    ...own,
    origin,
    hash,
    language: texts[0]?.language ?? 'en',
    agreementId: agreement === null ? null : idOf(agreements, agreement.slug),
    state: 'published' as const,
  };
  const clauseId = idOf(clauses, record.slug);
  const children = [clauseTexts, clauseTopics, clauseUnions];
  return [
    db
      .insert(clauses)
      .values(row)
      .onConflictDoUpdate({
        target: clauses.slug,
        set: { ...row, changedAt: sql`strftime('%Y-%m-%dT%H:%M:%fZ', 'now')` },
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
      VALUES (${clauseId}, ${joined(texts, 'title')}, ${recordTopics.map(({ slug }) => words.get(slug)).join('; ')},
        ${partiesOf(record)}, ${joined(texts, 'text')})`),
  ];
}

const idOf = (
  table: typeof clauses | typeof agreements | typeof unions,
  slug: string,
): SQL<number> => sql<number>`(SELECT id FROM ${table} WHERE slug = ${slug})`;

/** A union's address; a name in letters that have no Latin form is told by its hash. */
const unionSlug = (name: string) =>
  slugify(name) || `union-${createHash('sha256').update(name).digest('hex').slice(0, 12)}`;

const joined = (texts: ClauseRecord['texts'], field: 'title' | 'text') =>
  texts.map((text) => text[field]).join('\n');

const partiesOf = (record: ClauseRecord) =>
  [...record.unions, record.counterpart, record.industry, record.agreement?.title]
    .filter((part) => part !== null && part !== undefined)
    .join('; ');

async function withdrawMissing(
  db: Database,
  origin: string,
  records: ClauseRecord[],
  stored: Map<string, string>,
): Promise<number> {
  const present = new Set(records.map((record) => record.slug));
  const gone = [...stored.keys()].filter((slug) => !present.has(slug));
  for (let start = 0; start < gone.length; start += batchSize) {
    const slugs = gone.slice(start, start + batchSize);
    const chosen = and(eq(clauses.origin, origin), inArray(clauses.slug, slugs));
    const statements = withdrawing(db, chosen);
    await db.write(() => db.batch(statements as [BatchItem<'sqlite'>, ...BatchItem<'sqlite'>[]]));
  }
  return gone.length;
}
