import { and, asc, eq, inArray, or, sql } from 'drizzle-orm';
import type { FormerAgreement, FormerClause } from '#domain/correction/correction.ts';
import { FormerClause as FormerSchema } from '#domain/correction/correction.ts';
import type { Database } from '../client.server.ts';
import type { AgreementRecord, ClauseRecord } from '../import/record.ts';
import {
  agreements,
  clauses,
  clauseTexts,
  clauseTopics,
  clauseUnions,
  unions,
} from '../schema/clauses.ts';
import { proposals, submissions } from '../schema/submissions.ts';
import * as agreementQueries from './agreements.ts';
import { readClauses } from './clause-records.ts';

/** A published clause as it is stored, to be stored again with what is corrected in it. */
export type HeldClause = {
  record: ClauseRecord;
  version: number;
  origin: string;
  hash: string;
  agreementId: number | null;
  /** As it is kept once it says something else. */
  former: FormerClause;
};

/** The clause of an address as it is stored; `withdrawn` when it left the hub. */
export async function findHeld(
  db: Database,
  slug: string,
): Promise<HeldClause | 'withdrawn' | undefined> {
  const row = await db.query.clauses.findFirst({ where: eq(clauses.slug, slug) });
  if (row === undefined) return undefined;
  return row.state === 'withdrawn' ? 'withdrawn' : heldOf(db, row);
}

/** The facts of an agreement as they are stored, with its published clauses. */
export type HeldAgreement = {
  id: number;
  record: AgreementRecord;
  version: number;
  former: FormerAgreement;
  clauses: HeldClause[];
  /** Its published clauses with their versions, as one text, read before the clauses. */
  stand: string;
};

/** What `HeldAgreement.stand` is, of the agreement of a query. */
export const standOf = sql<string>`(SELECT coalesce(group_concat(one, ' '), '') FROM (
  SELECT clauses.slug || '@' || clauses.version AS one FROM clauses
  WHERE clauses.agreement_id = agreements.id AND clauses.state = 'published' ORDER BY clauses.id))`;

/** The agreement of an address as it is stored. */
export async function findHeldAgreement(
  db: Database,
  slug: string,
): Promise<HeldAgreement | undefined> {
  const [found] = await db
    .select({ row: agreements, stand: standOf })
    .from(agreements)
    .where(eq(agreements.slug, slug));
  const shown = await agreementQueries.findBySlug(db, slug);
  if (found === undefined || shown === undefined) return undefined;
  const { row, stand } = found;
  const { id, version } = row;
  const { title, unions: parties, counterpart, country, sector, level } = shown;
  const { signedOn, fromDate, toDate, source } = shown;
  const facts = { title, unions: parties, counterpart, country, sector, level };
  return {
    id,
    record: agreementQueries.recordOf(row),
    version,
    former: { ...facts, signedOn, fromDate, toDate, source },
    clauses: await listHeld(db, id),
    stand,
  };
}

/** The published clauses of an agreement as they are stored, in one order. */
async function listHeld(db: Database, agreementId: number): Promise<HeldClause[]> {
  const rows = await db
    .select()
    .from(clauses)
    .where(and(eq(clauses.agreementId, agreementId), eq(clauses.state, 'published')))
    .orderBy(asc(clauses.id));
  const held = await Promise.all(rows.map((row) => heldOf(db, row)));
  return held.filter((one) => one !== undefined);
}

/** Nothing of a row that is not as a clause must be: it is shown nowhere. */
async function heldOf(
  db: Database,
  row: typeof clauses.$inferSelect,
): Promise<HeldClause | undefined> {
  const [[shown], texts, topics, names, agreement] = await Promise.all([
    readClauses(db, [row]),
    db.select().from(clauseTexts).where(eq(clauseTexts.clauseId, row.id)),
    db
      .select({ slug: clauseTopics.topic, because: clauseTopics.because })
      .from(clauseTopics)
      .where(eq(clauseTopics.clauseId, row.id))
      .orderBy(asc(clauseTopics.position)),
    db
      .select({ name: unions.name })
      .from(unions)
      .innerJoin(clauseUnions, eq(clauseUnions.unionId, unions.id))
      .where(eq(clauseUnions.clauseId, row.id))
      .orderBy(asc(clauseUnions.position)),
    row.agreementId === null
      ? undefined
      : db.query.agreements.findFirst({ where: eq(agreements.id, row.agreementId) }),
  ]);
  if (shown === undefined) return undefined;
  const { agreementId, language, origin, hash, version } = row;
  const isOriginal = (text: { language: string }) => Number(text.language === language);
  return {
    record: {
      ...factsOf(row),
      topics,
      texts: texts
        .toSorted((a, b) => isOriginal(b) - isOriginal(a))
        .map(({ clauseId: _, ...text }) => text),
      unions: names.map(({ name }) => name),
      agreement: agreement === undefined ? null : agreementQueries.recordOf(agreement),
    },
    version,
    origin,
    hash,
    agreementId,
    former: Object.fromEntries(
      former.map((name) => [name, shown[name]]),
    ) as unknown as FormerClause,
  };
}

/** What an importer could have said of a clause, of which the hub keeps more. */
const factsOf = (row: typeof clauses.$inferSelect) =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !keptByHub.has(name))) as Omit<
    ClauseRecord,
    'topics' | 'texts' | 'unions' | 'agreement'
  >;

const keptByHub = new Set([
  ...['id', 'agreementId', 'language', 'origin', 'hash', 'state', 'unpublishedBecause'],
  ...['publishedAt', 'changedAt', 'version', 'correctedAt', 'movedTo'],
]);

const former = Object.keys(FormerSchema.entries) as (keyof FormerClause)[];

/** Whether a moderator sent the agreement of a clause, or a clause that joined it. */
export async function isSentBy(
  db: Database,
  moderatorId: number,
  { slug, agreementId }: { slug: string | null; agreementId: number | null },
): Promise<boolean> {
  const ofAgreement = db
    .select({ slug: clauses.slug })
    .from(clauses)
    .where(eq(clauses.agreementId, agreementId ?? -1));
  const [row] = await db
    .select({ one: sql`1` })
    .from(proposals)
    .innerJoin(submissions, eq(submissions.id, proposals.submissionId))
    .where(
      and(
        eq(submissions.sentBy, moderatorId),
        or(eq(proposals.slug, slug ?? ''), inArray(proposals.slug, ofAgreement)),
      ),
    )
    .limit(1);
  return row !== undefined;
}
