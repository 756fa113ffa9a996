import { error } from '@sveltejs/kit';
import { messages } from '#content/messages.server.ts';
import { locales } from '#domain/words.ts';
import { findCountry, listCountries } from '#lib/country/countries.server.ts';
import { database } from '#lib/server/database.ts';
import { requireLabels } from '#lib/server/vocabularies.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () => {
  const countries = await listCountries(() => database(undefined), 'en');
  return locales.flatMap((locale) =>
    countries.map(({ code }) => ({ locale, code: code.toLowerCase() })),
  );
};

export const load: PageServerLoad = async ({ params, locals, parent }) => {
  const { locale, words } = await parent();
  const country = await findCountry(locals.database, params.code.toUpperCase(), locale);
  if (country === undefined) error(404, words.error.notFound);
  const { country: countryWords, topic: topicWords, law: lawWords } = messages[locale];
  return { country, labels: requireLabels(locale), countryWords, topicWords, lawWords };
};
