import { emptyForm, type AgreementForm } from '#lib/proposal/agreement-form.ts';
import { randomId } from '#domain/random-id.ts';
import type { Filled } from './read-facts.ts';
import type { Step } from './steps.ts';

/** What a sender changed in one article, and whether it is given; a field left out is as it was read. */
export type Choice = {
  chosen?: boolean;
  title?: string;
  text?: string;
  topic?: string;
  strength?: string;
  /** Of a text read from pictures: the lines that were compared with them (see `keyOfLine`). */
  compared?: string[];
};

/** Everything a sender has answered so far, as fields hold it: empty texts for what is not answered yet. */
export type Draft = AgreementForm & {
  source: 'file' | 'text';
  pasted: string;
  unions: string[];
  /** What was filled in from the document that was read last. */
  filled: Filled;
  /** By the place of the article in the reading. */
  choices: Record<number, Choice>;
  /** The agreement of the hub that the clauses are of, with the questions that its record leaves open. */
  known: { slug: string; open: Step[] } | null;
  licence: string;
  /** Why the sender may give the text. */
  right: string;
  mayPublish: boolean;
  noPersonalData: boolean;
  withDocument: boolean;
  contact: string;
  note: string;
  /** Sent with every attempt, so that the same draft never makes two submissions. */
  key: string;
};

/** A draft in which nothing is answered. */
export const emptyDraft = (): Draft => ({
  ...emptyForm(),
  source: 'file',
  pasted: '',
  unions: [''],
  filled: {},
  choices: {},
  known: null,
  licence: '',
  right: '',
  mayPublish: false,
  noPersonalData: false,
  withDocument: true,
  contact: '',
  note: '',
  key: randomId(),
});
