import { and, asc, desc, eq, gt, inArray, sql, type SQL } from 'drizzle-orm';
import type { Clause, ClauseDetail } from '#domain/clause/records.ts';
import type { Sort } from '#domain/words.ts';
import type { Database } from '../client.server.ts';
import { clauses, clauseTopics } from '../schema/clauses.ts';
import {
  findLink,
  findStronger,
  findNeighbours,
  listLinks,
  listRelated,
  listReplaced,
} from './clause-links.ts';
import { findLatest } from './corrections.ts';
import { readClauses, sortClauses, type UnsoundClause } from './clause-records.ts';
import { conditionOf, matchExpression, type ClauseFilters } from './filters.ts';

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
    items: await readClauses(db, found),
    total: counted[0]?.total ?? 0,
  };
}

/** Every clause that meets the filters, oldest entry first, in chunks that fit in memory. */
export async function* stream(db: Database, filters: ClauseFilters): AsyncGenerator<Clause[]> {
  for await (const rows of chunksOf(db, filters, 200)) yield await readClauses(db, rows);
}

/** The rows of every clause that meets the filters, so many at a time. */
async function* chunksOf(
  db: Database,
  filters: ClauseFilters,
  chunk: number,
): AsyncGenerator<{ id: number }[]> {
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
    yield rows;
    last = end.id;
  }
}

/** The clauses published last that meet the filters. */
export async function listNewest(
  db: Database,
  filters: ClauseFilters,
  max: number,
): Promise<Clause[]> {
  const rows = await db
    .select({ id: clauses.id })
    .from(clauses)
    .where(conditionOf(filters))
    .orderBy(desc(clauses.publishedAt), desc(clauses.id))
    .limit(max);
  return readClauses(db, rows);
}

/** All published clauses that are as a clause must be, for a build: a bad one never stops it. */
export async function listAll(db: Database): Promise<Clause[]> {
  const all: Clause[] = [];
  for await (const rows of chunksOf(db, {}, 500)) all.push(...(await sortClauses(db, rows)).sound);
  return all;
}

/** The published clauses that all lists leave out, each with the field that is not as it must be. */
export async function listUnsound(db: Database): Promise<UnsoundClause[]> {
  const found: UnsoundClause[] = [];
  for await (const rows of chunksOf(db, {}, 500))
    found.push(...(await sortClauses(db, rows)).unsound);
  return found;
}

/** One published clause with its surroundings; `withdrawn` when it was here once; undefined when it never was. */
export async function findBySlug(
  db: Database,
  slug: string,
): Promise<ClauseDetail | 'withdrawn' | undefined> {
  const [here] = await db
    .select({ id: clauses.id, state: clauses.state })
    .from(clauses)
    .where(eq(clauses.slug, slug));
  if (here?.state === 'withdrawn') return 'withdrawn';
  const [clause] = here === undefined ? [] : await readClauses(db, [here]);
  if (here === undefined || clause === undefined) return undefined;
  const row = await db.query.clauses.findFirst({ where: eq(clauses.id, here.id) });
  if (row === undefined) return undefined;
  const [because, fallback, stronger, replaces, repeats, replacedBy] = await Promise.all([
    db.select().from(clauseTopics).where(eq(clauseTopics.clauseId, row.id)),
    row.fallback === null ? null : findLink(db, row.fallback),
    findStronger(db, row.slug),
    listReplaced(db, row),
    listLinks(db, row.repeats),
    row.replacedBy === null ? null : findLink(db, row.replacedBy),
  ]);
  const [corrected, neighbours, related] = await Promise.all([
    findLatest(db, 'clause', row.slug),
    findNeighbours(db, row),
    listRelated(db, row.id),
  ]);
  return {
    ...clause,
    because: {
      topics: Object.fromEntries(because.map((entry) => [entry.topic, entry.because])),
      strength: row.strengthBecause,
    },
    fallback,
    stronger,
    ties: { replaces, repeats, replacedBy },
    corrected: corrected && { at: corrected.at, reason: corrected.reason },
    ...neighbours,
    related,
  };
}

/** The slug of the clause that says what a withdrawn one said; null when none does, or it went too. */
export async function findSuccessor(db: Database, slug: string): Promise<string | null> {
  const row = await db.query.clauses.findFirst({ where: eq(clauses.slug, slug) });
  if (!row?.movedTo) return null;
  const next = await db.query.clauses.findFirst({ where: eq(clauses.slug, row.movedTo) });
  return next?.state === 'published' ? next.slug : null;
}

/** How the changes after an ISO 8601 time stand, as a text that is another one after each further change. */
export async function countChangesSince(db: Database, since: string): Promise<string> {
  const [row] = await db
    .select({ count: sql<number>`count(*)`, last: sql<string | null>`max(${clauses.changedAt})` })
    .from(clauses)
    .where(gt(clauses.changedAt, since));
  return row === undefined || row.count === 0 ? '0' : `${row.count} ${row.last ?? ''}`;
}

/** The clauses published or changed after the given ISO 8601 time. */
export async function listSince(db: Database, since: string): Promise<Clause[]> {
  const rows: Clause[] = [];
  for await (const chunk of stream(db, { since })) rows.push(...chunk);
  return rows;
}

/** Their slugs. */
export async function listSlugsSince(db: Database, since: string): Promise<string[]> {
  const rows = await db.select({ slug: clauses.slug }).from(clauses).where(conditionOf({ since }));
  return rows.map(({ slug }) => slug);
}

/** Slugs of the clauses withdrawn after the given ISO 8601 time. */
export async function listWithdrawn(db: Database, since: string): Promise<string[]> {
  const rows = await db
    .select({ slug: clauses.slug })
    .from(clauses)
    .where(and(eq(clauses.state, 'withdrawn'), gt(clauses.changedAt, since)));
  return rows.map((row) => row.slug);
}

/** Slugs of the published clauses that were corrected after the given ISO 8601 time. */
export async function listCorrected(db: Database, since: string): Promise<string[]> {
  const rows = await db
    .select({ slug: clauses.slug })
    .from(clauses)
    .where(and(eq(clauses.state, 'published'), gt(clauses.correctedAt, since)));
  return rows.map((row) => row.slug);
}

/** The clauses with these slugs that are published, in the order asked for. */
export async function listBySlugs(db: Database, slugs: string[]): Promise<Clause[]> {
  if (slugs.length === 0) return [];
  const rows = await db
    .select({ id: clauses.id, slug: clauses.slug })
    .from(clauses)
    .where(and(eq(clauses.state, 'published'), inArray(clauses.slug, slugs)));
  const found = new Map(rows.map((row) => [row.slug, row]));
  return readClauses(
    db,
    slugs.flatMap((slug) => found.get(slug) ?? []),
  );
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
