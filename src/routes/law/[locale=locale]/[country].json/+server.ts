import { error, json } from '@sveltejs/kit';
import * as v from 'valibot';
import { messages } from '#content/messages.server.ts';
import { Locale, locales } from '#domain/words.ts';
import { countriesWithLaw, lawOf } from '#lib/law/law.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
export const entries: EntryGenerator = () =>
  locales.flatMap((locale) => countriesWithLaw.map((country) => ({ locale, country })));

/** The law notes of a country in one language, for pages that show them beside a person's own work. */
export const GET: RequestHandler = ({ params }) => {
  const locale = v.safeParse(Locale, params.locale);
  if (!locale.success || !countriesWithLaw.includes(params.country)) error(404);
  const { output } = locale;
  return json(lawOf(params.country, output, messages[output].hub.site.countries).notes);
};
