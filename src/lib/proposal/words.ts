import type proposal from '#content/messages/en/proposal.json';
import type { PersonalKind } from '#domain/reading/personal-data.ts';

/** What is said of a clause that somebody proposes. */
export type ProposalWords = typeof proposal;

/** What stands where personal data was taken out, by the language of the text. */
export type Marks = Record<string, Record<PersonalKind, string>>;
