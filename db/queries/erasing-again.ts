import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import type { Database } from '../client.server.ts';
import { agreements, clauses } from '../schema/clauses.ts';
import { erasures, recordVersions } from '../schema/corrections.ts';
import { log, proposals, submissions } from '../schema/submissions.ts';
import { hashesIn } from './erased-words.ts';
import { flat, type Erasure } from './erasures.ts';
import { findHeld, findHeldAgreement } from './held-records.ts';
import { withdrawing } from './publication.ts';
import { deletingFacts, deletingWords, overwritten } from './retention.ts';

const because = 'Its words were erased after the backup that it came back with.';
const becauseOut = 'It was taken out after the backup that it came back with.';

/**
 * Erases again what a restored backup brings back: whatever says one of the erased words, and clauses that were taken out
 * since. A clause that still said such words leaves the hub, since what it said instead is not known here. Resolves to the
 * slugs of the clauses that left.
 */
export async function eraseAgain(db: Database, all: Erasure[]): Promise<string[]> {
  const left: string[] = [];
  for (const erasure of all) {
    await db.write(() => db.insert(erasures).values(erasure).onConflictDoNothing());
    const slugs =
      erasure.kind === 'agreement'
        ? await eraseFacts(db, erasure)
        : erasure.hashes.length === 0
          ? await takeOut(db, erasure)
          : await eraseWords(db, erasure);
    left.push(...slugs);
  }
  await eraseElsewhere(db, new Set(all.flatMap(({ hashes }) => hashes)));
  return left;
}

const writeAll = (db: Database, statements: BatchItem<'sqlite'>[]) =>
  db.write(() => db.batch(statements as [BatchItem<'sqlite'>, ...BatchItem<'sqlite'>[]]));

/** The day it was taken out counts on: its words are deleted 30 days after it. */
async function takeOut(db: Database, { slug, at }: Erasure): Promise<string[]> {
  const chosen = and(eq(clauses.slug, slug), eq(clauses.state, 'published'));
  if ((await db.$count(clauses, chosen)) === 0) return [];
  await writeAll(db, [
    ...withdrawing(db, chosen, becauseOut),
    db.update(clauses).set({ changedAt: at }).where(eq(clauses.slug, slug)),
    ...leaving(db, [slug], becauseOut),
  ]);
  return [slug];
}

async function eraseWords(db: Database, { slug, hashes }: Erasure): Promise<string[]> {
  const held = await findHeld(db, slug);
  if (held === undefined || held === 'withdrawn') return [];
  if (!says([flat(held.record)], new Set(hashes))) return [];
  await writeAll(db, [
    ...withdrawing(db, eq(clauses.slug, slug), because),
    ...deletingWords(db, eq(clauses.slug, slug)),
    ...leaving(db, [slug], because),
  ]);
  return [slug];
}

async function eraseFacts(db: Database, { slug, hashes }: Erasure): Promise<string[]> {
  const held = await findHeldAgreement(db, slug);
  if (held === undefined || !says([held.former], new Set(hashes))) return [];
  const slugs = held.clauses.map(({ record }) => record.slug);
  const chosen = and(eq(clauses.agreementId, held.id), eq(clauses.state, 'published'));
  await writeAll(db, [
    ...withdrawing(db, chosen, because),
    ...deletingWords(db, eq(clauses.agreementId, held.id)),
    deletingFacts(db, eq(agreements.id, held.id)),
    ...leaving(db, slugs, because),
  ]);
  return slugs;
}

/** What was sent is taken out with the clause, and the log says why. */
const leaving = (db: Database, slugs: string[], reason: string): BatchItem<'sqlite'>[] => [
  db
    .update(proposals)
    .set({ state: 'unpublished', reason, ...overwritten })
    .where(and(inArray(proposals.slug, slugs), eq(proposals.state, 'published'))),
  db.insert(log).values({
    at: new Date().toISOString(),
    action: 'unpublished',
    reason,
    clauses: slugs.map((slug) => ({ id: null, decision: 'unpublished', reason, slug })),
  }),
];

/** Former versions and what was sent, whichever record they belong to by now. */
async function eraseElsewhere(db: Database, hashes: Set<string>): Promise<void> {
  if (hashes.size === 0) return;
  for (const { kind, slug, version, record } of await db
    .select()
    .from(recordVersions)
    .where(isNotNull(recordVersions.record))) {
    if (!says([flat(record)], hashes)) continue;
    const chosen = and(
      eq(recordVersions.kind, kind),
      eq(recordVersions.slug, slug),
      eq(recordVersions.version, version),
    );
    const erased = { record: null, isErased: true };
    await db.write(() => db.update(recordVersions).set(erased).where(chosen));
  }
  for (const { submissionId, id, proposal, edited } of await db.select().from(proposals)) {
    if (!says([proposal, edited], hashes)) continue;
    const chosen = and(eq(proposals.submissionId, submissionId), eq(proposals.id, id));
    await db.write(() => db.update(proposals).set(overwritten).where(chosen));
  }
  for (const { id, agreement } of await db
    .select({ id: submissions.id, agreement: submissions.agreement })
    .from(submissions)) {
    const { title, unions, counterpart, sourceUrl } = agreement;
    if (!says([{ title, unions, counterpart, sourceUrl }], hashes)) continue;
    const erased = sql`json_set(${submissions.agreement}, '$.title', '[…]', '$.counterpart', null, '$.sourceUrl', null)`;
    const chosen = eq(submissions.id, id);
    await db.write(() => db.update(submissions).set({ agreement: erased }).where(chosen));
  }
}

const says = (records: (object | null)[], hashes: Set<string>): boolean =>
  hashesIn(records).some((hash) => hashes.has(hash));
