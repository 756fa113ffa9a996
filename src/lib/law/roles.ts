import type { CountryRoles } from '#content/schema/roles.ts';
import type { LawWords } from '#content/messages.ts';

type Words = CountryRoles['words'][number];

/** A sentence on who acts, or a warning, with the articles on which it rests. */
type Said = { text: string; sources: { name: string; address: string; language: string }[] };

/** A country and a kind of employer for which a model clause can be worded; `id` names both. */
export type RoleChoice = Pick<Words, 'where' | 'nouns'> & {
  id: string;
  country: string;
  name: string;
  said: Said[];
};

/** For whom a clause can be worded, with what is said beside the choice. `language`: of its text. */
export type ClauseRoles = {
  choices: RoleChoice[];
  language: string;
  words: Pick<LawWords, 'wordedFor' | 'wordedForAny' | 'restsOn' | 'kept'>;
};
