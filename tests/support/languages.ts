import { fallbackOf, locales } from '#domain/words.ts';

/** The languages that are to say everything: a partial one may lack texts. */
export const completeLocales = locales.filter((locale) => fallbackOf(locale) === undefined);
