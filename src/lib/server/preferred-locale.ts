import { locales, type Locale } from '#domain/words.ts';

/** The first language of an `Accept-Language` header that the hub speaks, in the order in which browsers name them; or English. */
export function preferredLocale(header: string): Locale {
  const tags = header.split(',').map((part) => part.trim().split(/[-;]/, 1)[0]?.toLowerCase());
  return tags.flatMap((tag) => locales.filter((locale) => locale === tag))[0] ?? 'en';
}
