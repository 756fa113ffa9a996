import { and, asc, desc, eq, gt, inArray, sql, type SQL } from 'drizzle-orm';
import type { Clause, ClauseDetail, ClauseLink } from '#domain/records.ts';
import type { Database } from '../client.server.ts';
import {
  agreements,
  clauses,
  clauseTexts,
  clauseTopics,
  clauseUnions,
  relatedClauses,
  topics,
  unions,
} from '../schema.ts';
import {
  conditionOf,
  facetNames,
  facetSources,
  matchExpression,
  type ClauseFilters,
  type FacetName,
} from './filters.ts';

export type Sort = 'relevance' | 'newest' | 'oldest';
export type FacetCounts = Record<FacetName, { value: string; count: number }[]>;

/** One page of the clauses that meet the filters. */
export async function list(
  db: Database,
  filters: ClauseFilters,
  options: { sort: Sort; page: number; perPage: number },
): Promise<{ items: Clause[]; total: number }> {
  const condition = conditionOf(filters);
  const [counted, found] = await Promise.all([
    db
      .select({ total: sql<number>`count(*)` })
      .from(clauses)
      .where(condition),
    db
      .select({ id: clauses.id })
      .from(clauses)
      .where(condition)
      .orderBy(...orderOf(options.sort, filters.q))
      .limit(options.perPage)
      .offset((options.page - 1) * options.perPage),
  ]);
  return {
    items: await read(
      db,
      found.map((row) => row.id),
    ),
    total: counted[0]?.total ?? 0,
  };
}

/** For each facet its values with the number of clauses each would leave, most first; other facets' filters hold. */
export async function countFacets(db: Database, filters: ClauseFilters): Promise<FacetCounts> {
  const counts = await Promise.all(
    facetNames.map((name) =>
      db.all<{ value: string; count: number }>(facetQuery(name, conditionOf(filters, name))),
    ),
  );
  return Object.fromEntries(
    facetNames.map((name, index) => [name, counts[index] ?? []]),
  ) as FacetCounts;
}

/** Every clause that meets the filters, oldest entry first, in chunks that fit in memory. */
export async function* stream(
  db: Database,
  filters: ClauseFilters,
  chunk = 200,
): AsyncGenerator<Clause[]> {
  let last = 0;
  for (;;) {
    const rows = await db
      .select({ id: clauses.id })
      .from(clauses)
      .where(and(conditionOf(filters), gt(clauses.id, last)))
      .orderBy(asc(clauses.id))
      .limit(chunk);
    const end = rows.at(-1);
    if (end === undefined) return;
    yield await read(
      db,
      rows.map((row) => row.id),
    );
    last = end.id;
  }
}

/** The clauses published last, of one theme or of all. */
export async function listNewest(
  db: Database,
  theme: string | undefined,
  most: number,
): Promise<Clause[]> {
  const rows = await db
    .select({ id: clauses.id })
    .from(clauses)
    .where(conditionOf(theme === undefined ? {} : { theme: [theme] }))
    .orderBy(desc(clauses.publishedAt), desc(clauses.id))
    .limit(most);
  return read(
    db,
    rows.map((row) => row.id),
  );
}

/** All published clauses, for a build. */
export async function listAll(db: Database): Promise<Clause[]> {
  const all: Clause[] = [];
  for await (const items of stream(db, {}, 500)) all.push(...items);
  return all;
}

/** One published clause with its surroundings; `withdrawn` when it was here once; undefined when it never was. */
export async function findBySlug(
  db: Database,
  slug: string,
): Promise<ClauseDetail | 'withdrawn' | undefined> {
  const row = await db.query.clauses.findFirst({ where: eq(clauses.slug, slug) });
  if (row === undefined) return undefined;
  if (row.state === 'withdrawn') return 'withdrawn';
  const [items, because, fallback, neighbours, related] = await Promise.all([
    read(db, [row.id]),
    db.select().from(clauseTopics).where(eq(clauseTopics.clauseId, row.id)),
    row.fallback === null ? [] : listLinks(db, eq(clauses.slug, row.fallback)),
    findNeighbours(db, row),
    listRelated(db, row.id),
  ]);
  const [clause] = items;
  if (clause === undefined) return undefined;
  return {
    ...clause,
    because: {
      topics: Object.fromEntries(because.map((entry) => [entry.topic, entry.because])),
      strength: row.strengthBecause,
    },
    fallback: fallback[0] ?? null,
    ...neighbours,
    related,
  };
}

/** Slugs of the clauses withdrawn after the given ISO 8601 time. */
export async function listWithdrawn(db: Database, since: string): Promise<string[]> {
  const rows = await db
    .select({ slug: clauses.slug })
    .from(clauses)
    .where(and(eq(clauses.state, 'withdrawn'), gt(clauses.changedAt, since)));
  return rows.map((row) => row.slug);
}

/** The clauses with these slugs that are published, in the order asked for. */
export async function listBySlugs(db: Database, slugs: string[]): Promise<Clause[]> {
  if (slugs.length === 0) return [];
  const rows = await db
    .select({ id: clauses.id, slug: clauses.slug })
    .from(clauses)
    .where(and(eq(clauses.state, 'published'), inArray(clauses.slug, slugs)));
  const ids = new Map(rows.map((row) => [row.slug, row.id]));
  return read(
    db,
    slugs.flatMap((slug) => ids.get(slug) ?? []),
  );
}

/** Links to the clauses the hub holds of an agreement, in their order. */
export async function listOfAgreement(db: Database, agreementId: number) {
  return db
    .select({
      ...linkColumns,
      provenance: clauses.provenance,
      strength: clauses.strength,
      articleNumber: clauses.articleNumber,
    })
    .from(clauses)
    .innerJoin(clauseTexts, originalText)
    .where(and(eq(clauses.agreementId, agreementId), eq(clauses.state, 'published')))
    .orderBy(asc(clauses.position), asc(clauses.id));
}

/** What a link to a clause says, of a query joined by `originalText`. */
const linkColumns = {
  slug: clauses.slug,
  title: clauseTexts.title,
  language: clauseTexts.language,
  titles:
    sql`(SELECT json_group_object(t.language, t.title) FROM clause_texts t WHERE t.clause_id = ${clauses.id})`.mapWith(
      (titles: string) => JSON.parse(titles) as Record<string, string>,
    ),
};

const originalText = and(
  eq(clauseTexts.clauseId, clauses.id),
  eq(clauseTexts.language, clauses.language),
);

function listLinks(db: Database, condition: SQL | undefined): Promise<ClauseLink[]> {
  return db
    .select(linkColumns)
    .from(clauses)
    .innerJoin(clauseTexts, originalText)
    .where(and(eq(clauses.state, 'published'), condition));
}

async function findNeighbours(
  db: Database,
  row: { agreementId: number | null; slug: string },
): Promise<{ previous: ClauseLink | null; next: ClauseLink | null }> {
  if (row.agreementId === null) return { previous: null, next: null };
  const all = await listOfAgreement(db, row.agreementId);
  const at = all.findIndex((clause) => clause.slug === row.slug);
  const linkAt = (index: number): ClauseLink | null => {
    const clause = all[index];
    if (clause === undefined) return null;
    const { slug, title, language, titles } = clause;
    return { slug, title, language, titles };
  };
  return { previous: at > 0 ? linkAt(at - 1) : null, next: linkAt(at + 1) };
}

function listRelated(db: Database, id: number): Promise<ClauseDetail['related']> {
  return db
    .select({
      ...linkColumns,
      provenance: clauses.provenance,
      country: clauses.country,
      year: clauses.year,
      score: relatedClauses.score,
    })
    .from(relatedClauses)
    .innerJoin(clauses, eq(clauses.id, relatedClauses.relatedId))
    .innerJoin(clauseTexts, originalText)
    .where(and(eq(relatedClauses.clauseId, id), eq(clauses.state, 'published')))
    .orderBy(desc(relatedClauses.score));
}

/** Reads whole clauses by id, in the order of the ids. */
async function read(db: Database, ids: number[]): Promise<Clause[]> {
  if (ids.length === 0) return [];
  const [rows, texts, ofTopics, ofUnions] = await Promise.all([
    db
      .select({ clause: clauses, agreement: { slug: agreements.slug, title: agreements.title } })
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

function assemble(
  {
    clause,
    agreement,
  }: {
    clause: typeof clauses.$inferSelect;
    agreement: { slug: string; title: string } | null;
  },
  texts: (typeof clauseTexts.$inferSelect)[],
  ofTopics: { topic: string; theme: string }[],
  ofUnions: { slug: string; name: string }[],
): Clause {
  const originalFirst = texts.toSorted(
    (a, b) => Number(b.language === clause.language) - Number(a.language === clause.language),
  );
  return {
    slug: clause.slug,
    kind: clause.kind,
    provenance: clause.provenance,
    strength: clause.strength,
    themes: [...new Set(ofTopics.map((entry) => entry.theme))],
    topics: ofTopics.map((entry) => entry.topic),
    texts: originalFirst.map(({ language, title, text, note }) => ({
      language,
      title,
      text,
      note,
    })),
    unions: ofUnions.map(({ slug, name }) => ({ slug, name })),
    counterpart: clause.counterpart,
    partyNote: clause.partyNote,
    country: clause.country,
    sector: clause.sector,
    industry: clause.industry,
    year: clause.year,
    agreement,
    articleNumber: clause.articleNumber,
    section: clause.section,
    articleState: clause.articleState,
    stages: clause.stages,
    governance: clause.governance,
    confidence: clause.confidence,
    source: clause.sourceUrl,
    licence: clause.licence,
    publishedAt: clause.publishedAt,
    changedAt: clause.changedAt,
  };
}

function orderOf(sort: Sort, q: string | undefined): SQL[] {
  const match = q === undefined ? undefined : matchExpression(q);
  if (sort === 'relevance' && match !== undefined) {
    return [
      sql`(SELECT bm25(clauses_fts, 8.0, 4.0, 3.0, 1.0) FROM clauses_fts WHERE clauses_fts MATCH ${match} AND rowid = ${clauses.id})`,
      asc(clauses.id),
    ];
  }
  const year = sql`${clauses.year} IS NULL`;
  return sort === 'oldest'
    ? [year, asc(clauses.year), asc(clauses.id)]
    : [year, desc(clauses.year), asc(clauses.id)];
}

function facetQuery(name: FacetName, condition: SQL): SQL {
  const { value, linked } = facetSources[name];
  if (linked === undefined) {
    return sql`SELECT ${value} AS value, count(*) AS count FROM ${clauses} WHERE ${condition} GROUP BY 1 ORDER BY 2 DESC, 1`;
  }
  return sql`SELECT ${value} AS value, count(DISTINCT ${clauses.id}) AS count FROM ${clauses}, ${linked} AND ${condition} GROUP BY 1 ORDER BY 2 DESC, 1`;
}
