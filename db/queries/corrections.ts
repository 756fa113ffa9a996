import { and, count, desc, eq, sql } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import type { CorrectedKind, FormerRecord } from '#domain/correction/correction.ts';
import type { LogAction } from '#domain/submission/submission.ts';
import type { Database } from '../client.server.ts';
import type { AgreementRecord } from '../import/record.ts';
import { agreements, clauses } from '../schema/clauses.ts';
import { recordVersions } from '../schema/corrections.ts';
import { log } from '../schema/submissions.ts';
import { standOf, type HeldClause } from './held-records.ts';
import { republishing, type Publication } from './publication.ts';
import { writeUnlessForbidden } from './unless-forbidden.ts';

/** What is said of a correction beside what it changes. */
export type Correcting = {
  at: string;
  moderatorId: number;
  reason: string;
  /** The fields that are corrected. */
  changed: string[];
  /** Statements that hold or fail with the correction. */
  also?: BatchItem<'sqlite'>[];
};

/** A clause as it was read and as it is to be. */
export type CorrectedClause = { held: HeldClause; publication: Publication };

/**
 * Stores a clause as corrected, on condition of its slug and version, with its line in the log and what it said before.
 * Resolves to false when another change came first; then nothing was written.
 */
export async function correctClause(
  db: Database,
  corrected: CorrectedClause,
  correcting: Correcting,
): Promise<boolean> {
  const { slug } = corrected.publication.record;
  const { version } = corrected.held;
  const unlessChanged = sql<LogAction>`(SELECT 'clause-corrected' FROM ${clauses} WHERE ${and(
    eq(clauses.slug, slug),
    eq(clauses.version, version),
    eq(clauses.state, 'published'),
  )})`;
  const { also = [], moderatorId } = correcting;
  const statements = [
    logLine(db, unlessChanged, [slug], correcting),
    ...storing(db, [corrected], correcting),
    ...also,
  ];
  if (await writeUnlessForbidden(db, statements, moderatorId)) return true;
  const now = await versionOf(db, clauses, slug);
  if (now?.version !== version || now.state !== 'published') return false;
  throw new Error(`a correction of clause ${slug} broke a rule of the schema`);
}

/** An agreement as it was read and as it is to be, with the published clauses that follow. */
export type CorrectedAgreement = {
  slug: string;
  version: number;
  former: FormerRecord;
  record: AgreementRecord;
  clauses: CorrectedClause[];
  stand: string;
};

/**
 * Stores the facts of an agreement as corrected, and its clauses with them, on condition that neither it nor any of them
 * changed since they were read. Resolves to false when something did; then nothing was written.
 */
export async function correctAgreement(
  db: Database,
  corrected: CorrectedAgreement,
  correcting: Correcting,
): Promise<boolean> {
  const { slug, version, former, record, stand } = corrected;
  const unlessChanged = sql<LogAction>`(SELECT 'agreement-corrected' FROM ${agreements} WHERE ${and(
    eq(agreements.slug, slug),
    eq(agreements.version, version),
  )} AND ${standOf} = ${stand})`;
  const { also = [], moderatorId, at } = correcting;
  const slugs = corrected.clauses.map(({ publication }) => publication.record.slug);
  const statements = [
    logLine(db, unlessChanged, slugs, correcting),
    keep(db, 'agreement', { slug, version, record: former }, correcting),
    db
      .update(agreements)
      .set({ ...record, version: version + 1, correctedAt: at })
      .where(eq(agreements.slug, slug)),
    ...storing(db, corrected.clauses, {
      ...correcting,
      changed: correcting.changed.map((name) => `agreement.${name}`),
    }),
    ...also,
  ];
  if (await writeUnlessForbidden(db, statements, moderatorId)) return true;
  const now = await versionOf(db, agreements, slug);
  const [row] = await db
    .select({ stand: standOf })
    .from(agreements)
    .where(eq(agreements.slug, slug));
  if (now?.version !== version || row?.stand !== stand) return false;
  throw new Error(`a correction of agreement ${slug} broke a rule of the schema`);
}

async function versionOf(
  db: Database,
  table: typeof clauses | typeof agreements,
  slug: string,
): Promise<{ version: number; state?: string } | undefined> {
  const columns = { version: table.version, ...('state' in table ? { state: table.state } : {}) };
  const [row] = await db.select(columns).from(table).where(eq(table.slug, slug));
  return row;
}

function logLine(
  db: Database,
  action: ReturnType<typeof sql<LogAction>>,
  slugs: string[],
  { at, moderatorId, reason }: Correcting,
) {
  const decision = 'corrected' as const;
  const lines = slugs.map((slug) => ({ id: null, decision, reason, slug }));
  // Where the condition does not hold the action is null, which the schema forbids: the whole batch fails.
  return db.insert(log).values({ at, action, moderatorId, reason, clauses: lines });
}

const storing = (
  db: Database,
  corrected: CorrectedClause[],
  correcting: Correcting,
): BatchItem<'sqlite'>[] => [
  ...corrected.map(({ held, publication: { record } }) =>
    keep(
      db,
      'clause',
      { slug: record.slug, version: held.version, record: held.former },
      correcting,
    ),
  ),
  ...republishing(
    db,
    corrected.map(({ held: { origin }, publication }) => ({ ...publication, origin })),
  ),
  ...corrected.map(({ publication: { record } }) =>
    db.update(clauses).set({ correctedAt: correcting.at }).where(eq(clauses.slug, record.slug)),
  ),
];

const keep = (
  db: Database,
  kind: CorrectedKind,
  before: { slug: string; version: number; record: FormerRecord },
  { at, reason, changed }: Correcting,
) => db.insert(recordVersions).values({ kind, ...before, endedAt: at, reason, changed });

/** What a record said before, the latest first; personal data that was removed is not there. */
export async function listVersions(
  db: Database,
  of: { kind: CorrectedKind; slug: string },
  { page, perPage }: { page: number; perPage: number },
): Promise<{ items: (typeof recordVersions.$inferSelect)[]; total: number }> {
  const chosen = and(eq(recordVersions.kind, of.kind), eq(recordVersions.slug, of.slug));
  const [items, counted] = await Promise.all([
    db
      .select()
      .from(recordVersions)
      .where(chosen)
      .orderBy(desc(recordVersions.version))
      .limit(perPage)
      .offset((page - 1) * perPage),
    db.select({ total: count() }).from(recordVersions).where(chosen),
  ]);
  return { items, total: counted[0]?.total ?? 0 };
}

/** When a record was corrected last and why; null when it never was. */
export async function findLatest(
  db: Database,
  kind: CorrectedKind,
  slug: string,
): Promise<{ at: string; reason: string; version: number } | null> {
  const [row] = await db
    .select({
      at: recordVersions.endedAt,
      reason: recordVersions.reason,
      version: recordVersions.version,
    })
    .from(recordVersions)
    .where(and(eq(recordVersions.kind, kind), eq(recordVersions.slug, slug)))
    .orderBy(desc(recordVersions.version))
    .limit(1);
  return row ?? null;
}
