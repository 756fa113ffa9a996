import { firstDayOf, languages } from '#domain/lists.ts';
import type { Locale } from '#domain/words.ts';

/** The name of a country in a language; EU-wide and global texts have names of their own in the messages. */
export function countryName(
  country: string,
  locale: Locale,
  special: { EU: string; ZZ: string },
): string {
  if (country === 'EU' || country === 'ZZ') return special[country];
  return (
    new Intl.DisplayNames(languages[locale].formats, { type: 'region' }).of(country) ?? country
  );
}

/** The name of a language in a language, with a capital letter. */
export function languageName(language: string, locale: Locale): string {
  const name = nameOfTag(
    language,
    new Intl.DisplayNames(languages[locale].formats, { type: 'language' }),
  );
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

/** A tag that is none, of a record stored before tags were checked, names itself. */
function nameOfTag(language: string, names: Intl.DisplayNames): string {
  try {
    return names.of(language) ?? language;
  } catch {
    return language;
  }
}

/** A day (ISO 8601) in words. */
export function dayName(day: string, locale: Locale): string {
  const time = Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(time)) return day;
  return dated(time, { dateStyle: 'long', timeZone: 'UTC' }, locale);
}

/** A moment (ISO 8601) in words, by the reader's clock. */
export function momentName(moment: string, locale: Locale): string {
  return dated(Date.parse(moment), { dateStyle: 'long', timeStyle: 'short' }, locale);
}

/** A time as its language writes it, which of the first of a month some do otherwise than Intl. */
function dated(time: number, options: Intl.DateTimeFormatOptions, locale: Locale): string {
  const written = new Intl.DateTimeFormat(languages[locale].formats, options).format(time);
  return written.replace(/^1(?= )/, firstDayOf(locale) ?? '1');
}

/** The size of a file in words: kilobytes below one megabyte. */
export function sizeName(bytes: number, locale: Locale): string {
  const [unit, size] =
    bytes < 1_000_000
      ? (['kilobyte', bytes / 1000] as const)
      : (['megabyte', bytes / 1_000_000] as const);
  return new Intl.NumberFormat(languages[locale].formats, {
    style: 'unit',
    unit,
    maximumFractionDigits: unit === 'megabyte' ? 1 : 0,
  }).format(Math.max(size, 1));
}

/** A share (0 to 1) in words. */
export const percentName = (share: number, locale: Locale): string =>
  new Intl.NumberFormat(languages[locale].formats, { style: 'percent' }).format(share);

/** A time of day with hours and minutes. */
export function timeName(moment: number, locale: Locale): string {
  return new Intl.DateTimeFormat(languages[locale].formats, {
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(moment));
}
