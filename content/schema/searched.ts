import * as v from 'valibot';
import { Slug, Text } from '#domain/words.ts';
import { inEveryLanguage } from './translated.ts';

/** What somebody types into a search: one to four words in lower case. */
const SearchedPhrase = v.pipe(
  Text,
  v.check((text) => /^\S+( \S+){0,3}$/.test(text), 'one to four words'),
  v.check((text) => text === text.toLowerCase(), 'lower case'),
);

/** What people type when they look for a topic, beside its label and synonyms, by its slug. */
export const Searched = v.record(Slug, inEveryLanguage(v.array(SearchedPhrase), []));
export type Searched = v.InferOutput<typeof Searched>;
