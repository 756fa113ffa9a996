import type contribute from '#content/messages/en/contribute.json';
import type documents from '#content/messages/en/documents.json';
import type status from '#content/messages/en/status.json';
import type proposal from '#content/messages/en/proposal.json';
import type { PersonalKind } from '#domain/reading/personal-data.ts';

/** What the wizard says. */
export type ContributeWords = typeof contribute;

/** How the wizard says what is wrong in the answers. */
export type ProblemWords = Pick<ContributeWords, 'summary' | 'problems'>;

/** What is said of a clause that somebody proposes. */
export type ProposalWords = typeof proposal;

/** Why a document cannot be read. */
export type DocumentWords = typeof documents;

/** What stands where personal data was taken out, by the language of the text. */
export type Marks = Record<string, Record<PersonalKind, string>>;

/** What a sender is told who follows a submission. */
export type StatusWords = typeof status;
