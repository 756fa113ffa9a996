import * as v from 'valibot';
import { PhrasesByLanguage } from '../reading/classify-rules.ts';
import { Slug } from '../words.ts';
import { PartyNames } from './party-names.ts';

/** What shows, in one sentence or heading, that an agreement rules a topic; `content/vocabularies/check.yaml` explains each list. */
const TopicCues = v.strictObject({
  slug: Slug,
  /** Enough by themselves. */
  alone: v.optional(PhrasesByLanguage, {}),
  /** Enough where the sentence, or what it stands under, speaks of technology. */
  beside: v.optional(PhrasesByLanguage, {}),
});

/** What a check knows beside the rules of reading: `content/vocabularies/check.yaml`. */
export const CheckRules = v.strictObject({
  /** Words of technology beside those of `classification.yaml`. */
  technology: PhrasesByLanguage,
  /** Words that bind nobody to the topic they name: no cue that overlaps one of these counts. */
  passing: PhrasesByLanguage,
  /** How agreements call their parties, by language (BCP 47). */
  parties: v.record(v.string(), PartyNames),
  topics: v.array(TopicCues),
});
export type CheckRules = v.InferOutput<typeof CheckRules>;
