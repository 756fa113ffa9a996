import { error, json } from '@sveltejs/kit';
import * as v from 'valibot';
import { messages } from '#content/messages.server.ts';
import { Locale } from '#domain/words.ts';
import { oncePerLocale } from '#lib/site/entries.ts';
import type { RequestHandler } from './$types';

export const prerender = true;
export const entries = oncePerLocale;

/** What the database view says of kept searches: a file of its own, for those who keep one. */
export const GET: RequestHandler = ({ params }) => {
  const locale = v.safeParse(Locale, params.locale);
  if (!locale.success) error(404);
  return json(messages[locale.output].searches);
};
