import { json, type RequestHandler } from '@sveltejs/kit';
import check from '#content/vocabularies/check.yaml';
import classification from '#content/vocabularies/classification.yaml';
import force from '#content/vocabularies/force.yaml';
import reading from '#content/vocabularies/reading.yaml';
import selection from '#content/vocabularies/selection.yaml';
import { parseCheckRules } from '#content/load/check-rules.ts';
import { parseReadingRules } from '#content/load/reading-rules.ts';
import { vocabularies } from '#lib/server/vocabularies.ts';
import type { AllRules } from '#lib/check/rules.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** What the check of an agreement knows; it lies beside its page, where browsers keep it for use without a network. */
export const GET: RequestHandler = () => {
  const rules: AllRules = {
    reading: parseReadingRules(vocabularies, { classification, selection, force, reading }),
    check: parseCheckRules(vocabularies, check),
  };
  return json(rules);
};
