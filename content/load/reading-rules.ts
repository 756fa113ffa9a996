import * as v from 'valibot';
import {
  ClassificationRules,
  PhrasesByLanguage,
  ReadingTerms,
} from '#domain/reading/classify-rules.ts';
import { ForceRules } from '#domain/reading/force.ts';
import type { ReadingRules } from '#domain/reading/reading-rules.ts';
import { parseContent, requireKnown, requireUnique } from './check.ts';
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

/** The parsed files of the rules beside the vocabularies, each by its name: `classification.yaml` and so on. */
export type RuleFiles = Record<'classification' | 'selection' | 'force' | 'reading', unknown>;

const folder = 'content/vocabularies';

/** What the reading of documents knows of the hub's topics. Throws a ContentError. */
export function parseReadingRules(
  { themes, strengths }: Vocabularies,
  { classification, selection, force, reading }: RuleFiles,
): ReadingRules {
  const topics = themes.flatMap((theme) =>
    theme.topics.map(({ slug, synonyms, signals }) => ({ slug, synonyms, signals })),
  );
  return {
    topics,
    strengths: strengths.map(({ slug, cues }) => ({ slug, cues })),
    force: parseContent(ForceRules, force, `${folder}/force.yaml`),
    classification: parseContent(
      ClassificationRules,
      classification,
      `${folder}/classification.yaml`,
    ),
    terms: parseTerms(reading, new Set(topics.map(({ slug }) => slug))),
    selection: parseContent(Selection, selection, `${folder}/selection.yaml`),
  };
}

function parseTerms(value: unknown, known: Set<string>): ReadingTerms {
  const file = `${folder}/reading.yaml`;
  const terms = parseContent(ReadingTerms, value, file);
  const slugs = terms.topics.map(({ slug }) => slug);
  requireUnique(file, 'topics.slug', slugs);
  requireKnown(file, 'topics.slug', slugs, known);
  requireKnown(file, 'before', terms.before.flat(), known);
  return terms;
}
