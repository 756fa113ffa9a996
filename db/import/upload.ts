import { judgementOf } from '#domain/clause/judgement.ts';
import { slugify } from '#domain/clause/slug.ts';
import { strengthSaid } from '#domain/submission/judged.ts';
import type { Judged, SubmittedAgreement, Proposal } from '#domain/submission/submission.ts';
import type { AgreementRecord, ClauseRecord } from './record.ts';

/** Under which source the clauses of a submission are stored: its own, so that no import touches them. */
export const originOf = (submissionId: string): string => `upload:${submissionId}`;

/** The submission whose clauses are stored under a source; null where the source is another one. */
export const submissionOf = (origin: string): string | null =>
  origin.startsWith('upload:') ? origin.slice('upload:'.length) : null;

/** An accepted clause as it is published; without `judged` its strength stays a proposal. */
export type AcceptedClause = { id: number; proposal: Proposal; judged: Judged | undefined };

/** A published agreement that clauses join, as it is stored, and where the first of them stands in it. */
export type JoinedAgreement = { record: AgreementRecord; nextPosition: number };

/**
 * The accepted clauses of a submission as clauses of the hub, each with its address. They make an agreement of their own, or
 * join one, whose facts stay as they are.
 */
export function submissionRecords(
  submissionId: string,
  agreement: SubmittedAgreement,
  accepted: AcceptedClause[],
  joined?: JoinedAgreement,
): ClauseRecord[] {
  const own = submissionId.slice(0, 8);
  const record = joined?.record ?? agreementRecord(agreement, own);
  return accepted.map(({ id, proposal, judged }) => ({
    slug: slugOf(proposal.title, `${own}-${id + 1}`),
    kind: record.level === 'cross-border' ? 'framework-agreement' : 'clause',
    provenance: 'agreement',
    ...strengthOf(proposal, judged),
    topics: proposal.topics.map((slug) => ({ slug, because: [] })),
    texts: [{ language: proposal.language, title: proposal.title, text: proposal.text }],
    unions: agreement.unions,
    counterpart: record.counterpart,
    country: record.country,
    sector: record.sector,
    year: record.year,
    agreement: record,
    position: (joined?.nextPosition ?? 0) + id,
    articleNumber: proposal.number,
    sourceUrl: agreement.sourceUrl,
    licence: agreement.licence,
    textFrom: proposal.textFrom ?? null,
  }));
}

function strengthOf(proposal: Proposal, judged: Judged | undefined) {
  const said = strengthSaid(proposal, judged);
  return { ...said, strength: judgementOf(said) };
}

function agreementRecord(
  { title, counterpart, country, sector, level, language, ...rest }: SubmittedAgreement,
  own: string,
): AgreementRecord {
  const { signedOn, fromDate, toDate, sourceUrl, licence } = rest;
  const day = signedOn ?? fromDate;
  return {
    slug: slugOf(title, own),
    title,
    counterpart,
    country,
    sector,
    level,
    language,
    year: day === null ? null : Number(day.slice(0, 4)),
    signedOn,
    fromDate,
    toDate,
    sourceUrl,
    licence,
  };
}

/** Words for a person, and an ending that no other address has. */
const slugOf = (title: string, ending: string) =>
  [slugify(title, 60), ending].filter((part) => part !== '').join('-');
