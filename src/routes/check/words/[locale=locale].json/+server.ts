import { error, json } from '@sveltejs/kit';
import * as v from 'valibot';
import { messages } from '#content/messages.server.ts';
import { Locale } from '#domain/words.ts';
import { parties, sectionWords } from '#lib/check/offered-words.server.ts';
import type { SaidWords } from '#lib/check/said.ts';
import { oncePerLocale } from '#lib/site/entries.ts';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = oncePerLocale;

/** What is said of reading a document and in the wording that is offered, for a page that needs it only once one is chosen. */
export const GET: RequestHandler = ({ params }) => {
  const locale = v.safeParse(Locale, params.locale);
  if (!locale.success) error(404);
  const said: SaidWords = { ...messages[locale.output].documents, parties, sectionWords };
  return json(said);
};
