import { languages } from '#domain/lists.ts';
import type { Locale } from '#domain/words.ts';

/** A time of day of a moment (ISO 8601) in words, by the reader's clock. */
export const clockName = (moment: string, locale: Locale): string =>
  new Intl.DateTimeFormat(languages[locale].formats, { timeStyle: 'short' }).format(
    new Date(moment),
  );

/** How long ago a moment (ISO 8601) was, in words: minutes, hours or days. */
export function ageName(moment: string, locale: Locale): string {
  const minutes = Math.max(Math.round((Date.now() - Date.parse(moment)) / 60_000), 0);
  const names = new Intl.RelativeTimeFormat(languages[locale].formats, { numeric: 'auto' });
  if (minutes < 60) return names.format(-minutes, 'minute');
  if (minutes < 48 * 60) return names.format(-Math.round(minutes / 60), 'hour');
  return names.format(-Math.round(minutes / (24 * 60)), 'day');
}
