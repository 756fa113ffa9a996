import type { Locale } from '#domain/words.ts';

/** How numbers and dates are written in each of the hub's languages. */
export const forms: Record<Locale, string> = { en: 'en-GB', fr: 'fr', es: 'es', pt: 'pt' };

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

/** A time of day of a moment (ISO 8601) in words, by the reader's clock. */
export const clockName = (moment: string, locale: Locale): string =>
  new Intl.DateTimeFormat(forms[locale], { timeStyle: 'short' }).format(new Date(moment));

/** How long ago a moment (ISO 8601) was, in words: minutes, hours or days. */
export function ageName(moment: string, locale: Locale): string {
  const minutes = Math.max(Math.round((Date.now() - Date.parse(moment)) / 60_000), 0);
  const names = new Intl.RelativeTimeFormat(forms[locale], { numeric: 'auto' });
  if (minutes < 60) return names.format(-minutes, 'minute');
  if (minutes < 48 * 60) return names.format(-Math.round(minutes / 60), 'hour');
  return names.format(-Math.round(minutes / (24 * 60)), 'day');
}

/** The size of a file in words: kilobytes below one megabyte. */
export function sizeName(bytes: number, locale: Locale): string {
  const [unit, size] =
    bytes < 1_000_000
      ? (['kilobyte', bytes / 1000] as const)
      : (['megabyte', bytes / 1_000_000] as const);
  return new Intl.NumberFormat(forms[locale], {
    style: 'unit',
    unit,
    maximumFractionDigits: unit === 'megabyte' ? 1 : 0,
  }).format(Math.max(size, 1));
}

/** A share (0 to 1) in words. */
export const percentName = (share: number, locale: Locale): string =>
  new Intl.NumberFormat(forms[locale], { style: 'percent' }).format(share);

/** A time of day with hours and minutes. */
export function timeName(moment: number, locale: Locale): string {
  return new Intl.DateTimeFormat(forms[locale], { hour: '2-digit', minute: '2-digit' }).format(
    new Date(moment),
  );
}
