import * as v from 'valibot';
import { Slug, TrimmedText } from '../words.ts';

/** Phrases by language (BCP 47). */
export const PhrasesByLanguage = v.record(v.string(), v.array(TrimmedText));
export type PhrasesByLanguage = v.InferOutput<typeof PhrasesByLanguage>;

/** What a classification knows beside the thesaurus: `content/vocabularies/classification.yaml`. */
export const ClassificationRules = v.strictObject({
  /** Words that show that a passage speaks of digital technology. */
  digital: PhrasesByLanguage,
  /** False friends: no phrase that overlaps one of these counts ("by e-mail to the following address"). */
  passing: PhrasesByLanguage,
  /** Topics that speak of technology by their name; all others count only where a passage is digital. */
  digitalByNature: v.array(Slug),
});
export type ClassificationRules = v.InferOutput<typeof ClassificationRules>;

/** What the reading of documents knows beside the thesaurus: `content/vocabularies/reading.yaml`, which explains each list. */
export const ReadingTerms = v.strictObject({
  /** Pairs of topics, of which the first is the main one where an article has both. */
  before: v.array(v.tuple([Slug, Slug])),
  topics: v.array(
    v.strictObject({
      slug: Slug,
      headings: v.optional(PhrasesByLanguage, {}),
      words: v.optional(PhrasesByLanguage, {}),
    }),
  ),
});
export type ReadingTerms = v.InferOutput<typeof ReadingTerms>;
