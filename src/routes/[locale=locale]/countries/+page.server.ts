import { messages } from '#content/messages.server.ts';
import { listCountries } from '#lib/country/countries.server.ts';
import { oncePerLocale } from '#lib/site/entries.ts';
import type { PageServerLoad } from './$types';

export const entries = oncePerLocale;

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { locale } = await parent();
  const countries = await listCountries(locals.database, locale);
  return { countries, countryWords: messages[locale].country };
};
