import * as v from 'valibot';
import type { Agreement } from '../clause/records.ts';
import { StatedAgreement, type SubmittedAgreement } from './submission.ts';

/** What a submission states of its agreement and the hub's own record can say. */
type KnownFacts = Partial<Omit<SubmittedAgreement, 'licence'>>;

/**
 * What the hub's record of an agreement says of it, as a submission states it. What the record leaves open, or says at a
 * length that no submission may have, is left to the sender.
 */
export function knownFacts(agreement: Agreement): KnownFacts {
  const { title, counterpart, country, sector, level, signedOn, fromDate, toDate } = agreement;
  const said = {
    title,
    unions: agreement.unions.map(({ name }) => name),
    counterpart,
    country,
    sector,
    level,
    language: agreement.language === 'und' ? undefined : agreement.language,
    signedOn,
    fromDate,
    toDate,
    sourceUrl: agreement.source,
  } satisfies Record<keyof KnownFacts, unknown>;
  const { entries } = StatedAgreement;
  return Object.fromEntries(
    Object.entries(said).filter(([name, value]) => v.is(entries[name as keyof KnownFacts], value)),
  );
}
