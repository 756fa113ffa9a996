import { json, type RequestHandler } from '@sveltejs/kit';
import classification from '#content/vocabularies/classification.yaml';
import force from '#content/vocabularies/force.yaml';
import reading from '#content/vocabularies/reading.yaml';
import selection from '#content/vocabularies/selection.yaml';
import { parseReadingRules } from '#content/load/reading-rules.ts';
import { vocabularies } from '#lib/server/vocabularies.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** What the browser needs to propose topics and strengths for an uploaded agreement. */
export const GET: RequestHandler = () =>
  json(parseReadingRules(vocabularies, { classification, selection, force, reading }));
