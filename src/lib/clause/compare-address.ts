import type { Locale } from '#domain/words.ts';
import { textOfHash, withoutEscapes } from '#lib/site/hash.ts';

/** Most texts that stand beside each other. */
export const maxTexts = 4;

/** The address of the page that compares clauses: the first four slugs, behind `#`, which no browser sends. */
export function compareAddress(locale: Locale, slugs: readonly string[]): string {
  const hash = hashOf(slugs);
  return `/${locale}/compare/${hash === '#' ? '' : hash}`;
}

/** The slugs in the part of an address after `#`, with it; `#` alone for none. */
export const hashOf = (slugs: readonly string[]): string =>
  slugs.length === 0 ? '#' : `#clauses=${slugs.slice(0, maxTexts).join(',')}`;

/** The slugs that an address names, each once and four at most; what is no slug is left out. */
export function slugsIn(hash: string): string[] {
  const given = withoutEscapes(textOfHash(hash));
  const named = new URLSearchParams(given).get('clauses') ?? '';
  const slugs = named.split(',').filter((slug) => /^[\da-z]+(?:-[\da-z]+)*$/.test(slug));
  return [...new Set(slugs)].slice(0, maxTexts);
}
