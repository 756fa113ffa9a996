import { CheckRules } from '#domain/check/check-rules.ts';
import type { Vocabularies } from '../schema/vocabularies.ts';
import { parseContent, requireKnown, requireUnique } from './check.ts';

const file = 'content/vocabularies/check.yaml';

/** What the check of an agreement looks for: cues by topic; a topic without any is still found by its signals. Throws a ContentError. */
export function parseCheckRules({ themes }: Vocabularies, value: unknown): CheckRules {
  const rules = parseContent(CheckRules, value, file);
  const slugs = rules.topics.map(({ slug }) => slug);
  const known = themes.flatMap(({ topics }) => topics.map(({ slug }) => slug));
  requireUnique(file, 'topics.slug', slugs);
  requireKnown(file, 'topics.slug', slugs, new Set(known));
  return rules;
}
