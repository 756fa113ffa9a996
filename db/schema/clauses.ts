import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Answers, ClauseNote, InLanguages, Described } from '#domain/clause/records.ts';
import type {
  Confidence,
  Extension,
  Instrument,
  Judgement,
  Kind,
  Level,
  Provenance,
  SourceKind,
  Stage,
  StrengthBy,
  TextFrom,
  Validity,
} from '#domain/words.ts';

/** The topics of the vocabulary and the theme each belongs to, so that SQL can filter by theme. */
export const topics = sqliteTable('topics', {
  slug: text().primaryKey(),
  theme: text().notNull(),
  position: integer().notNull(),
});

/** Unions by the name their agreements or sources give them. */
export const unions = sqliteTable('unions', {
  id: integer().primaryKey(),
  slug: text().notNull().unique(),
  name: text().notNull(),
});

/** Signed texts, or what a source lets us know of one. Dates are ISO 8601 days. */
export const agreements = sqliteTable('agreements', {
  id: integer().primaryKey(),
  slug: text().notNull().unique(),
  title: text().notNull(),
  counterpart: text(),
  country: text().notNull(),
  sector: text().notNull(),
  level: text().$type<Level>().notNull(),
  language: text().notNull(),
  year: integer(),
  signedOn: text(),
  fromDate: text(),
  toDate: text(),
  sourceUrl: text(),
  licence: text(),
  /** Rises with each correction. */
  version: integer().notNull().default(1),
  /** When a moderator corrected it last; no import writes over it then. */
  correctedAt: text(),
});

/** Entries of the hub. Times are ISO 8601 in UTC; `hash` is of the imported record, so that a second import changes nothing. */
export const clauses = sqliteTable(
  'clauses',
  {
    id: integer().primaryKey(),
    slug: text().notNull().unique(),
    kind: text().$type<Kind>().notNull(),
    provenance: text().$type<Provenance>().notNull(),
    strength: text().$type<Judgement>().notNull(),
    strengthBy: text().$type<StrengthBy>().notNull().default('rule'),
    concession: integer({ mode: 'boolean' }).notNull().default(false),
    strengthBecause: text({ mode: 'json' }).$type<string[]>().notNull().default([]),
    stages: text({ mode: 'json' }).$type<Stage[]>().notNull().default([]),
    governance: text({ mode: 'json' }).$type<string[]>().notNull().default([]),
    agreementId: integer().references(() => agreements.id),
    position: integer().notNull().default(0),
    fallback: text(),
    language: text().notNull(),
    country: text().notNull(),
    sector: text().notNull(),
    industry: text(),
    counterpart: text(),
    partyNote: text(),
    year: integer(),
    wordingDate: text(),
    articleNumber: text(),
    section: text(),
    articleState: text(),
    /** Whether only a part of the article is shown. */
    isPassage: integer({ mode: 'boolean' }).notNull().default(false),
    textFrom: text().$type<TextFrom>(),
    extension: text().$type<Extension>(),
    validity: text().$type<Validity>().notNull().default('unknown'),
    validityBecause: text({ mode: 'json' }).$type<InLanguages>(),
    checkedOn: text(),
    instrument: text().$type<Instrument>(),
    titles: text({ mode: 'json' }).$type<InLanguages>(),
    gist: text({ mode: 'json' }).$type<InLanguages>(),
    remark: text({ mode: 'json' }).$type<InLanguages>(),
    answers: text({ mode: 'json' }).$type<Answers>(),
    described: text({ mode: 'json' }).$type<Described>(),
    replaces: text({ mode: 'json' }).$type<string[]>().notNull().default([]),
    repeats: text({ mode: 'json' }).$type<string[]>().notNull().default([]),
    sourceKind: text().$type<SourceKind>(),
    publisher: text(),
    seenOn: text(),
    /** Of a clause that left: the clause that says it now. */
    movedTo: text(),
    /** The clause that took its place, as a moderator said. */
    replacedBy: text(),
    confidence: text().$type<Confidence>(),
    sourceUrl: text(),
    licence: text().notNull(),
    origin: text().notNull(),
    hash: text().notNull(),
    state: text().$type<'published' | 'withdrawn'>().notNull().default('published'),
    /** Why a moderator took it out; no import brings it back then. */
    unpublishedBecause: text(),
    /** Rises whenever the record is stored anew. */
    version: integer().notNull().default(1),
    /** When a moderator corrected it last; no import writes over it then. */
    correctedAt: text(),
    publishedAt: text()
      .notNull()
      .default(sql`(strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))`),
    changedAt: text()
      .notNull()
      .default(sql`(strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))`),
  },
  (table) => [
    index('clauses_agreement').on(table.agreementId, table.position),
    index('clauses_changed').on(table.changedAt),
    index('clauses_state_year').on(table.state, table.year),
    index('clauses_replaced_by').on(table.replacedBy),
  ],
);

/** Title and text of a clause in each language it exists in; wording has one, the hub's own texts have four. */
export const clauseTexts = sqliteTable(
  'clause_texts',
  {
    clauseId: integer()
      .notNull()
      .references(() => clauses.id, { onDelete: 'cascade' }),
    language: text().notNull(),
    title: text().notNull(),
    text: text().notNull(),
    note: text({ mode: 'json' }).$type<ClauseNote>(),
  },
  (table) => [primaryKey({ columns: [table.clauseId, table.language] })],
);

/** Topics of a clause, the main one at position 0, with the words that led to them. */
export const clauseTopics = sqliteTable(
  'clause_topics',
  {
    clauseId: integer()
      .notNull()
      .references(() => clauses.id, { onDelete: 'cascade' }),
    topic: text()
      .notNull()
      .references(() => topics.slug),
    position: integer().notNull(),
    because: text({ mode: 'json' }).$type<string[]>().notNull().default([]),
  },
  (table) => [
    primaryKey({ columns: [table.clauseId, table.topic] }),
    index('clause_topics_topic').on(table.topic, table.clauseId),
  ],
);

/** Unions that are party to a clause, in the order their source names them. */
export const clauseUnions = sqliteTable(
  'clause_unions',
  {
    clauseId: integer()
      .notNull()
      .references(() => clauses.id, { onDelete: 'cascade' }),
    unionId: integer()
      .notNull()
      .references(() => unions.id),
    position: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clauseId, table.unionId] }),
    index('clause_unions_union').on(table.unionId, table.clauseId),
  ],
);

/** For each clause the ones most like it; `score` is a cosine between 0 and 1. */
export const relatedClauses = sqliteTable(
  'related_clauses',
  {
    clauseId: integer()
      .notNull()
      .references(() => clauses.id, { onDelete: 'cascade' }),
    relatedId: integer()
      .notNull()
      .references(() => clauses.id, { onDelete: 'cascade' }),
    score: real().notNull(),
  },
  (table) => [primaryKey({ columns: [table.clauseId, table.relatedId] })],
);
