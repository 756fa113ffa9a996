import { createHash } from 'node:crypto';
import type { AgreementRecord, ClauseRecord } from './record.ts';

// Hashes are compared with those that earlier releases stored, so these fields keep their order and, where nothing is
// known, these values. A fact that is not among them counts from the first record that states it.

const clauseFields = {
  slug: null,
  kind: null,
  provenance: null,
  strength: null,
  strengthBecause: [],
  stages: [],
  governance: [],
  fallback: null,
  topics: [],
  texts: [],
  unions: [],
  counterpart: null,
  partyNote: null,
  country: null,
  sector: null,
  industry: null,
  year: null,
  agreement: null,
  position: 0,
  articleNumber: null,
  section: null,
  articleState: null,
  confidence: null,
  sourceUrl: null,
  licence: null,
} satisfies { [Name in keyof ClauseRecord]?: unknown };

const agreementFields = {
  slug: null,
  title: null,
  counterpart: null,
  country: null,
  sector: null,
  level: null,
  language: null,
  year: null,
  signedOn: null,
  sourceUrl: null,
  licence: null,
} satisfies { [Name in keyof AgreementRecord]?: unknown };

const textFields = { language: null, title: null, text: null, note: null };

/** A hash of everything that is stored of a record, and of the words search knows its topics by. */
export function hashOf(record: ClauseRecord, topicWords: (string | undefined)[]): string {
  const { agreement, texts } = record;
  const whole = {
    ...filled(clauseFields, record),
    agreement: agreement ? filled(agreementFields, agreement) : null,
    texts: texts.map((text) => filled(textFields, text)),
  };
  return createHash('sha256')
    .update(JSON.stringify([whole, topicWords]))
    .digest('base64url');
}

const filled = (fields: object, stated: object): object => ({
  ...fields,
  ...Object.fromEntries(
    Object.entries(stated).filter(([, value]) => value !== null && value !== undefined),
  ),
});
