import type { Locale } from '#domain/words.ts';

/** How numbers and dates are written in each of the hub's languages. */
const forms: Record<Locale, string> = { en: 'en-GB', fr: 'fr', es: 'es', pt: 'pt' };

/** The name of a country in a language; EU-wide and global texts have names of their own in the messages. */
export function countryName(
  country: string,
  locale: Locale,
  special: { EU: string; ZZ: string },
): string {
  if (country === 'EU' || country === 'ZZ') return special[country];
  return new Intl.DisplayNames(forms[locale], { type: 'region' }).of(country) ?? country;
}

/** The name of a language in a language, with a capital letter. */
export function languageName(language: string, locale: Locale): string {
  const name = new Intl.DisplayNames(forms[locale], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

/** A day (ISO 8601) in words. */
export function dayName(day: string, locale: Locale): string {
  return new Intl.DateTimeFormat(forms[locale], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day.slice(0, 10)}T00:00:00Z`),
  );
}

/** A moment (ISO 8601) in words, by the reader's clock. */
export function momentName(moment: string, locale: Locale): string {
  return new Intl.DateTimeFormat(forms[locale], {
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(new Date(moment));
}
