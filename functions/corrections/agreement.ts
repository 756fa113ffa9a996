import type { Vocabularies } from '#content/schema/vocabularies.ts';
import type { Database } from '#db/client.server.ts';
import { publicationsOf } from '#db/import/publications.ts';
import type { AgreementRecord } from '#db/import/record.ts';
import { following } from '#db/import/follow-agreement.ts';
import * as corrections from '#db/queries/corrections.ts';
import { erasingAgreement, listSubmissions, restating } from '#db/queries/erasures.ts';
import { findHeldAgreement, isSentBy, type HeldAgreement } from '#db/queries/held-records.ts';
import { changedFields } from '#domain/correction/changes.ts';
import type {
  AgreementChanges,
  AgreementCorrection,
  Barrier,
  CorrectableAgreement,
} from '#domain/correction/correction.ts';
import { Problem } from '../http/problem.ts';
import { isOfContent } from './clause.ts';
import { requireKnownSector } from './known-words.ts';
import { nothingChanges, overtaken, requireNoBarrier } from './refusals.ts';

/** The facts of a published agreement as a moderator can correct them; throws a Problem (404) when there are none. */
export async function findCorrectable(
  db: Database,
  slug: string,
  moderatorId: number,
): Promise<CorrectableAgreement> {
  const held = await requireHeld(db, slug);
  return viewOf(held, await barrierOf(db, held, moderatorId));
}

/**
 * Corrects the facts of an agreement, with all its published clauses, and resolves to them as they stand then; throws the
 * Problem that says why not. The same correction sent again changes nothing more.
 */
export async function correctAgreement(
  db: Database,
  slug: string,
  correction: AgreementCorrection,
  moderatorId: number,
  vocabularies: Vocabularies,
): Promise<CorrectableAgreement> {
  const held = await requireHeld(db, slug);
  requireNoBarrier(await barrierOf(db, held, moderatorId));
  const { values } = viewOf(held, null);
  const { version, reason, changes } = correction;
  const changed = changedFields<object>(values, changes);
  if (held.version !== version) {
    if (await isDone(db, slug, correction, changed)) return viewOf(held, null);
    throw overtaken({ version: held.version, values }, correction);
  }
  if (changed.length === 0) throw nothingChanges();
  requireKnownSector(vocabularies, changes.sector);
  const corrected = correctedOf(held, changes, changed, vocabularies);
  const at = new Date().toISOString();
  const also = await alsoChanging(db, held, { ...correction, at, changed, next: corrected.record });
  const said = { at, moderatorId, reason, changed, also };
  const done = await corrections.correctAgreement(db, corrected, said);
  const now = await requireHeld(db, slug);
  if (!done)
    throw overtaken({ version: now.version, values: viewOf(now, null).values }, correction);
  return viewOf(now, null);
}

async function requireHeld(db: Database, slug: string): Promise<HeldAgreement> {
  const held = await findHeldAgreement(db, slug);
  if (held !== undefined && held.clauses.length > 0) return held;
  throw new Problem(404, 'not-found', 'The hub has no agreement at this address.');
}

async function barrierOf(db: Database, held: HeldAgreement, moderatorId: number): Promise<Barrier> {
  if (held.clauses.some(isOfContent)) return 'content';
  const { id: agreementId } = held;
  return (await isSentBy(db, moderatorId, { slug: null, agreementId })) ? 'own' : null;
}

async function isDone(
  db: Database,
  slug: string,
  { version, reason }: AgreementCorrection,
  changed: string[],
): Promise<boolean> {
  const last = await corrections.findLatest(db, 'agreement', slug);
  return changed.length === 0 && last?.version === version && last.reason === reason;
}

const viewOf = (held: HeldAgreement, barrier: Barrier): CorrectableAgreement => {
  const { record, former } = held;
  return {
    slug: record.slug,
    version: held.version,
    barrier,
    language: record.language,
    clauses: held.clauses.length,
    values: {
      title: former.title,
      unions: former.unions.map(({ name }) => name),
      counterpart: former.counterpart,
      country: former.country,
      sector: former.sector,
      level: former.level,
      signedOn: former.signedOn,
      fromDate: former.fromDate,
      toDate: former.toDate,
      sourceUrl: former.source,
    },
  };
};

function correctedOf(
  held: HeldAgreement,
  changes: AgreementChanges,
  changed: string[],
  vocabularies: Vocabularies,
): corrections.CorrectedAgreement {
  const record = agreementRecord(held.record, changes);
  const records = held.clauses.map((clause) =>
    following(clause.record, { former: held.record, record, unions: changes.unions }, changed),
  );
  const publications = publicationsOf(records, vocabularies);
  return {
    slug: record.slug,
    version: held.version,
    former: held.former,
    record,
    stand: held.stand,
    clauses: held.clauses.flatMap((clause, index) => {
      const publication = publications[index];
      return publication
        ? [{ held: clause, publication: { ...publication, hash: clause.hash } }]
        : [];
    }),
  };
}

function agreementRecord(
  record: AgreementRecord,
  { unions: _, ...facts }: AgreementChanges,
): AgreementRecord {
  const next = { ...record, ...facts };
  const day = next.signedOn ?? next.fromDate ?? null;
  return { ...next, year: day === null ? record.year : Number(day.slice(0, 4)) };
}

/** What a correction of an agreement changes besides: submissions that wait to join it, and what is erased. */
async function alsoChanging(
  db: Database,
  { record: { slug }, clauses, former }: HeldAgreement,
  {
    at,
    changed,
    changes,
    removesPersonalData,
    next,
  }: AgreementCorrection & { at: string; changed: string[]; next: AgreementRecord },
) {
  const clauseSlugs = clauses.map((clause) => clause.record.slug);
  const ids = await listSubmissions(db, clauseSlugs, slug);
  const facts = Object.fromEntries(
    Object.entries(changes).filter(([name]) => changed.includes(name)),
  );
  const erased = { slug, clauseSlugs, former, next: { ...next, unions: changes.unions } };
  return [
    ...(ids.length === 0 ? [] : [restating(db, ids, facts)]),
    ...(removesPersonalData ? await erasingAgreement(db, erased, { changed, at }) : []),
  ];
}
