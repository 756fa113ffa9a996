import { error, json } from '@sveltejs/kit';
import * as v from 'valibot';
import { Locale } from '#domain/words.ts';
import { lawGiven } from '#lib/law/law.server.ts';
import { oncePerLocale } from '#lib/site/entries.ts';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = oncePerLocale;

/** Where there are law notes, and the strings to show them with, for pages that fetch them. */
export const GET: RequestHandler = ({ params }) => {
  const locale = v.safeParse(Locale, params.locale);
  if (!locale.success) error(404);
  return json(lawGiven(locale.output));
};
