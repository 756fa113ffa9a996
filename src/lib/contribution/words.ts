import type contribute from '#content/messages/en/contribute.json';
import type documents from '#content/messages/en/documents.json';
import type status from '#content/messages/en/status.json';

/** What the wizard says. */
export type ContributeWords = typeof contribute;

/** How the wizard says what is wrong in the answers. */
export type ProblemWords = Pick<ContributeWords, 'summary' | 'problems'>;

/** Why a document cannot be read. */
export type DocumentWords = typeof documents;

/** What a sender is told who follows a submission. */
export type StatusWords = typeof status;
