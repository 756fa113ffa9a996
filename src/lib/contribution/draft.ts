/** What a sender changed in one article, and whether it is given; a field left out is as it was read. */
export type Choice = {
  chosen?: boolean;
  title?: string;
  text?: string;
  topic?: string;
  strength?: string;
};

/** Everything a sender has answered so far, as fields hold it: empty texts for what is not answered yet. */
export type Draft = {
  source: 'file' | 'text';
  fileName: string;
  pasted: string;
  title: string;
  country: string;
  sector: string;
  level: string;
  unions: string[];
  counterpart: string;
  language: string;
  signedOn: string;
  fromDate: string;
  toDate: string;
  sourceUrl: string;
  /** By the place of the article in the reading. */
  choices: Record<number, Choice>;
  licence: string;
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
  source: 'file',
  fileName: '',
  pasted: '',
  title: '',
  country: '',
  sector: '',
  level: '',
  unions: [''],
  counterpart: '',
  language: '',
  signedOn: '',
  fromDate: '',
  toDate: '',
  sourceUrl: '',
  choices: {},
  licence: '',
  mayPublish: false,
  noPersonalData: false,
  withDocument: true,
  contact: '',
  note: '',
  key: crypto.randomUUID(),
});
