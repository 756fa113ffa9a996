import { locales } from '#domain/words.ts';

/** The entries of a page that exists once in each language. */
export const oncePerLocale = () => locales.map((locale) => ({ locale }));
