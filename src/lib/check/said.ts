import type { DocumentWords } from '#content/messages.ts';
import type { OfferWords } from './offer.ts';

/** What is fetched once an agreement is checked: what is said of documents, and of the wording that is offered in each language. */
export type SaidWords = DocumentWords & {
  parties: Record<string, OfferWords['names']>;
  sectionWords: Record<string, string>;
};
