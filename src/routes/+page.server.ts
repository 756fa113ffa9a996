import { languages, locales } from '#domain/words.ts';
import { languageName } from '#lib/site/names.ts';
import { messages } from '#content/messages.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({
  origin: url.origin,
  choices: locales.map((locale) => ({
    locale,
    name: languages[locale].name,
    language: languageName(locale, locale),
    tagline: messages[locale].hub.site.tagline,
  })),
});
