import type { Vocabularies } from '#content/schema/vocabularies.ts';
import type { Database } from '#db/client.server.ts';
import { contentOrigins } from '#db/import/content-origins.ts';
import { publicationsOf } from '#db/import/publications.ts';
import type { ClauseRecord } from '#db/import/record.ts';
import { submissionOf } from '#db/import/upload.ts';
import * as corrections from '#db/queries/corrections.ts';
import { findHeld, isSentBy, type HeldClause } from '#db/queries/held-records.ts';
import { erasingClause } from '#db/queries/erasures.ts';
import { judgementOf, stepOf } from '#domain/clause/judgement.ts';
import { changedFields } from '#domain/correction/changes.ts';
import type {
  Barrier,
  ClauseChanges,
  ClauseCorrection,
  CorrectableClause,
} from '#domain/correction/correction.ts';
import { locales } from '#domain/lists.ts';
import { Problem } from '../http/problem.ts';
import { requireKnownTopics } from './known-words.ts';
import { nothingChanges, overtaken, requireNoBarrier } from './refusals.ts';
import { requireCoherent } from './coherence.ts';

/** A published clause as a moderator can correct it; throws a Problem (404, 410) when none is published there. */
export async function findCorrectable(
  db: Database,
  slug: string,
  moderatorId: number,
): Promise<CorrectableClause> {
  const held = await requireHeld(db, slug);
  return viewOf(held, await barrierOf(db, held, moderatorId));
}

/**
 * Corrects a published clause and resolves to it as it stands then. The same correction sent again changes nothing more;
 * throws the Problem that says why it is not made.
 */
export async function correctClause(
  db: Database,
  slug: string,
  correction: ClauseCorrection,
  moderatorId: number,
  vocabularies: Vocabularies,
): Promise<CorrectableClause> {
  const held = await requireHeld(db, slug);
  requireNoBarrier(await barrierOf(db, held, moderatorId));
  const { values } = viewOf(held, null);
  const { version, reason, changes, removesPersonalData } = correction;
  const changed = changedFields<object>(values, changes);
  if (held.version !== version) {
    if (await isDone(db, slug, correction, changed)) return viewOf(held, null);
    throw overtaken({ version: held.version, values }, correction);
  }
  if (changed.length === 0) throw nothingChanges();
  requireCompared(changed, correction);
  requireKnownTopics(vocabularies, changes.topics ?? []);
  await requireCoherent(db, slug, { ...values, ...changes });
  const [publication] = publicationsOf([applied(held.record, changes)], vocabularies);
  if (publication === undefined) throw new Error('a correction of nothing');
  const at = new Date().toISOString();
  const done = await corrections.correctClause(
    db,
    { held, publication: { ...publication, hash: held.hash } },
    {
      at,
      moderatorId,
      reason,
      changed,
      also: removesPersonalData
        ? await erasingClause(db, held, publication.record, { changed, at })
        : [],
    },
  );
  const now = await requireHeld(db, slug);
  if (!done)
    throw overtaken({ version: now.version, values: viewOf(now, null).values }, correction);
  return viewOf(now, null);
}

async function requireHeld(db: Database, slug: string): Promise<HeldClause> {
  const held = await findHeld(db, slug);
  if (held === 'withdrawn')
    throw new Problem(410, 'withdrawn', 'This clause was taken out of the hub.');
  if (held === undefined)
    throw new Problem(404, 'not-found', 'No clause is published at this address.');
  return held;
}

async function barrierOf(db: Database, held: HeldClause, moderatorId: number): Promise<Barrier> {
  const { record, agreementId } = held;
  if (isOfContent(held)) return 'content';
  return (await isSentBy(db, moderatorId, { slug: record.slug, agreementId })) ? 'own' : null;
}

/** Whether a clause is kept in `content/`, from where each publish stores it anew. */
export const isOfContent = ({ origin, record: { provenance } }: HeldClause): boolean =>
  provenance !== 'agreement' || Object.values<string>(contentOrigins).includes(origin);

/** Whether the last correction of a clause is this one, sent again since its answer was lost. */
async function isDone(
  db: Database,
  slug: string,
  { version, reason }: ClauseCorrection,
  changed: string[],
): Promise<boolean> {
  const last = await corrections.findLatest(db, 'clause', slug);
  return changed.length === 0 && last?.version === version && last.reason === reason;
}

/** Throws a Problem (400) for a new wording that nobody compared with the document. */
function requireCompared(changed: string[], { compared }: ClauseCorrection): void {
  if (compared || !changed.includes('text')) return;
  throw new Problem(
    400,
    'invalid-request',
    'Compare the new wording with the document first, and say that you did.',
    [{ field: 'compared', expected: 'true', received: 'false' }],
  );
}

function viewOf({ record, version, origin }: HeldClause, barrier: Barrier): CorrectableClause {
  const [text] = record.texts;
  const { agreement } = record;
  return {
    slug: record.slug,
    version,
    barrier,
    language: text?.language ?? 'und',
    proposed: record.strengthBy === 'read' ? null : stepOf(record.strength),
    agreement: agreement ? { slug: agreement.slug, title: agreement.title } : null,
    submission: submissionOf(origin),
    values: {
      title: text?.title ?? '',
      text: text?.text ?? '',
      articleNumber: record.articleNumber ?? null,
      topics: record.topics.map(({ slug }) => slug),
      judged:
        record.strengthBy === 'read'
          ? { strength: stepOf(record.strength), concession: record.concession ?? false }
          : null,
      gist: ownLanguages(record.gist),
      remark: ownLanguages(record.remark),
      year: record.year ?? null,
      wordingDate: record.wordingDate ?? null,
      validity: record.validity ?? 'unknown',
      checkedOn: record.checkedOn ?? null,
      validityBecause: ownLanguages(record.validityBecause),
      replacedBy: record.replacedBy ?? null,
    },
  };
}

const ownLanguages = (said: Record<string, string> | null | undefined) =>
  said
    ? Object.fromEntries(
        locales.flatMap((locale) => (said[locale] === undefined ? [] : [[locale, said[locale]]])),
      )
    : null;

/** The record as it is stored with what is corrected. */
function applied(
  record: ClauseRecord,
  { title, text, topics, judged, ...facts }: ClauseChanges,
): ClauseRecord {
  const because = new Map(record.topics.map((topic) => [topic.slug, topic.because]));
  const [original, ...others] = record.texts;
  return {
    ...record,
    ...facts,
    ...(facts.wordingDate ? { year: Number(facts.wordingDate.slice(0, 4)) } : {}),
    texts: original
      ? [{ ...original, title: title ?? original.title, text: text ?? original.text }, ...others]
      : others,
    topics: topics?.map((slug) => ({ slug, because: because.get(slug) ?? [] })) ?? record.topics,
    ...(judged && {
      strength: judgementOf({ ...judged, strengthBy: 'read' }),
      strengthBy: 'read',
      strengthBecause: [],
      concession: judged.concession,
    }),
  };
}
