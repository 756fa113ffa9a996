import * as v from 'valibot';
import { PhrasesByLanguage } from '#domain/reading/classify-rules.ts';
import { Slug, Text } from '#domain/words.ts';
import { Phrases, Translated } from './translated.ts';

const Explained = v.array(v.strictObject({ slug: Slug, effect: Translated, phrases: Phrases }));

/** Words that take force from a point or give it: `content/vocabularies/weak-words.yaml`. */
export const WeakWords = v.strictObject({ weak: Explained, firm: Explained });

const Count = v.pipe(v.number(), v.minValue(1));

/** By what two wordings are judged; `content/vocabularies/comparison.yaml` explains each list. */
export const ComparisonFile = v.strictObject({
  parties: v.strictObject({ employer: Phrases, worker: Phrases, union: Phrases }),
  modals: v.strictObject({ must: Phrases, should: Phrases, may: Phrases }),
  passive: Phrases,
  duties: v.strictObject({
    inform: Phrases,
    consult: Phrases,
    negotiate: Phrases,
    agree: Phrases,
    nothing: Phrases,
  }),
  negations: Phrases,
  exceptions: Phrases,
  limits: Phrases,
  gives: Phrases,
  receives: Phrases,
  forEver: Phrases,
  conditions: Phrases,
  conditional: Phrases,
  relative: Phrases,
  additions: Phrases,
  decides: Phrases,
  bears: Phrases,
  universal: Phrases,
  without: Phrases,
  consents: Phrases,
  moments: Phrases,
  harms: Phrases,
  uses: Phrases,
  before: Phrases,
  after: Phrases,
  definitions: Phrases,
  more: Phrases,
  less: Phrases,
  loads: Phrases,
  costs: Phrases,
  thresholds: Phrases,
  open: Phrases,
  deadline: Phrases,
  until: Phrases,
  floor: Phrases,
  cap: Phrases,
  above: Phrases,
  below: Phrases,
  units: v.array(v.strictObject({ measures: Slug, size: Count, phrases: Phrases })),
  numerals: v.record(v.string(), v.record(Text, Count)),
  months: PhrasesByLanguage,
  every: PhrasesByLanguage,
  rates: PhrasesByLanguage,
  per: PhrasesByLanguage,
  prepositions: PhrasesByLanguage,
  agents: PhrasesByLanguage,
  same: PhrasesByLanguage,
  light: PhrasesByLanguage,
});
