import * as v from 'valibot';
import { ClassificationRules, PhrasesByLanguage } from '#domain/reading/classify-rules.ts';
import { ForceRules } from '#domain/reading/force.ts';
import type { ReadingRules } from '#domain/reading/reading-rules.ts';
import { parseContent } from './check.ts';
import type { Vocabularies } from '../schema/vocabularies.ts';

const Count = v.pipe(v.number(), v.minValue(0));

/** The part of the selection rules that holds for every agreement; the rest is for the French ones. */
const Selection = v.object({
  minimumScore: Count,
  minimumShare: Count,
  minimumPeak: Count,
  formalities: PhrasesByLanguage,
  catalogues: PhrasesByLanguage,
});

/** The parsed files of the rules beside the vocabularies: `classification.yaml`, `selection.yaml` and `force.yaml`. */
export type RuleFiles = { classification: unknown; selection: unknown; force: unknown };

/** What the reading of documents knows of the hub's topics. Throws a ContentError. */
export function parseReadingRules(
  { themes, strengths }: Vocabularies,
  { classification, selection, force }: RuleFiles,
): ReadingRules {
  const folder = 'content/vocabularies';
  return {
    topics: themes.flatMap(({ topics }) =>
      topics.map(({ slug, synonyms, signals }) => ({ slug, synonyms, signals })),
    ),
    strengths: strengths.map(({ slug, cues }) => ({ slug, cues })),
    force: parseContent(ForceRules, force, `${folder}/force.yaml`),
    classification: parseContent(
      ClassificationRules,
      classification,
      `${folder}/classification.yaml`,
    ),
    selection: parseContent(Selection, selection, `${folder}/selection.yaml`),
  };
}
