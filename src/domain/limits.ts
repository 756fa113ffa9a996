// What may be sent at most: here without schemas, so that pages can say it without their library.

/** Limits of a submission; characters are UTF-16 code units, as a browser counts them. */
export const limits = {
  /** Bytes of a document, all its files together. */
  documentBytes: 10_000_000,
  /** Files of one document. */
  documents: 20,
  pages: 400,
  /** UTF-8 bytes of all clauses' texts together. */
  textBytes: 2_000_000,
  /** Bytes of a whole request that sends a submission: the document, the text and what wraps them. */
  requestBytes: 15_000_000,
  /** Bytes of the JSON that describes a submission: its text, and what 200 clauses say besides. */
  jsonBytes: 3_000_000,
  /** Bytes of the correction of a record: one text at its longest, and what is said of it. */
  correctionBytes: 400_000,
  /** Bytes of any other body, and of a part that proves or describes without proof of work. */
  bodyBytes: 65_536,
  clauses: 200,
  clauseCharacters: 50_000,
  unions: 20,
  topics: 5,
  titleCharacters: 300,
  nameCharacters: 200,
  numberCharacters: 60,
  noteCharacters: 2000,
  reasonCharacters: 2000,
  reportCharacters: 4000,
  /** Of the address of a page that a report is about. */
  aboutCharacters: 300,
} as const;

/** Characters of the reason for a correction: it stands on the page of the record. */
export const correctionReason = { min: 3, max: 500 } as const;

/** Milliseconds after which the reading of a document is given up: the longest allowed takes a tenth of it. */
export const readingDeadline = 60_000;

/** Minutes for which a moderator holds a submission after claiming it; claiming again renews them. */
export const leaseMinutes = 30;

/** Under which terms a sender may give wording to the hub; shown as they are. */
export const licences = ['CC BY 4.0', 'CC0 1.0', 'Licence Ouverte 2.0', 'Official text'] as const;

/**
 * Why a sender may give a text: their union is party to it, the union that signed it asked them to, the law makes it public,
 * or another reason, which their message says.
 */
export const rights = ['party', 'asked', 'public', 'other'] as const;

/** The states of a submission, in the order of its way. */
export const submissionStates = [
  'submitted',
  'in_review',
  'changes_requested',
  'decided',
  'published',
  'rejected',
  'withdrawn',
] as const;

/**
 * The states of one clause of a submission. `withdrawn` is the sender's doing, `unpublished` a moderator's; an
 * `accepted` clause is `published` as soon as the submission is.
 */
export const proposalStates = [
  'proposed',
  'accepted',
  'rejected',
  'published',
  'withdrawn',
  'unpublished',
] as const;

/** The states of a report of a mistake. */
export const reportStates = ['open', 'done'] as const;

/** What a report says is wrong. */
export const reportKinds = ['fact', 'wording', 'personal-data', 'rights', 'other'] as const;

/** What comes of a report: the hub was mended, there was no mistake, or somebody else has to see to it. */
export const reportOutcomes = ['mended', 'no-mistake', 'passed-on'] as const;
