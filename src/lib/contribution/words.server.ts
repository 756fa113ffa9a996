import documentsEn from '#content/messages/en/documents.json';
import documentsEs from '#content/messages/es/documents.json';
import documentsFr from '#content/messages/fr/documents.json';
import documentsPt from '#content/messages/pt/documents.json';
import en from '#content/messages/en/contribute.json';
import es from '#content/messages/es/contribute.json';
import fr from '#content/messages/fr/contribute.json';
import pt from '#content/messages/pt/contribute.json';
import proposalEn from '#content/messages/en/proposal.json';
import proposalEs from '#content/messages/es/proposal.json';
import proposalFr from '#content/messages/fr/proposal.json';
import proposalPt from '#content/messages/pt/proposal.json';
import type { Locale } from '#domain/words.ts';
import type { Marks, ProposalWords } from '#lib/proposal/words.ts';
import type { ContributeWords, DocumentWords } from './words.ts';

/** What the wizard and the plain form say, by language. */
export const contributeWords: Record<Locale, ContributeWords> = { en, fr, es, pt };

/** What is said of proposed clauses, by language. */
export const proposalWords: Record<Locale, ProposalWords> = {
  en: proposalEn,
  fr: proposalFr,
  es: proposalEs,
  pt: proposalPt,
};

/** Why a document cannot be read, by language. */
export const documentWords: Record<Locale, DocumentWords> = {
  en: documentsEn,
  fr: documentsFr,
  es: documentsEs,
  pt: documentsPt,
};

/** What stands where personal data was taken out of a text in each language. */
export const marks: Marks = {
  en: proposalEn.marks,
  fr: proposalFr.marks,
  es: proposalEs.marks,
  pt: proposalPt.marks,
};
