import type { ClauseNote } from '#domain/clause/records.ts';
import type { Confidence, Kind, Level, Provenance, Stage, Strength } from '#domain/words.ts';

/** An agreement as an importer found it; dates are ISO 8601 days. */
export type AgreementRecord = {
  slug: string;
  title: string;
  counterpart: string | null;
  country: string;
  sector: string;
  level: Level;
  language: string;
  year: number | null;
  signedOn: string | null;
  fromDate?: string | null;
  toDate?: string | null;
  sourceUrl: string | null;
  licence: string | null;
};

/** A clause as an importer found it, with everything that is stored of it. */
export type ClauseRecord = {
  slug: string;
  kind: Kind;
  provenance: Provenance;
  strength: Strength;
  strengthBecause: string[];
  stages: Stage[];
  governance: string[];
  fallback: string | null;
  topics: { slug: string; because: string[] }[];
  texts: { language: string; title: string; text: string; note: ClauseNote | null }[];
  unions: string[];
  counterpart: string | null;
  partyNote: string | null;
  country: string;
  sector: string;
  industry: string | null;
  year: number | null;
  agreement: AgreementRecord | null;
  position: number;
  articleNumber: string | null;
  section: string | null;
  articleState: string | null;
  confidence: Confidence | null;
  sourceUrl: string | null;
  licence: string;
};
