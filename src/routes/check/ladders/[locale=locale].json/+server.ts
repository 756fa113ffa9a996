import { error, json } from '@sveltejs/kit';
import * as v from 'valibot';
import { Locale } from '#domain/words.ts';
import { laddersIn } from '#lib/check/ladders.server.ts';
import { oncePerLocale } from '#lib/site/entries.ts';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = oncePerLocale;

/** The model clauses of every topic in one language, step by step. */
export const GET: RequestHandler = ({ params }) => {
  const locale = v.safeParse(Locale, params.locale);
  if (!locale.success) error(404);
  return json(laddersIn(locale.output));
};
