import type { Locale } from '#domain/words.ts';
import { textOfHash, withoutEscapes } from '#lib/site/hash.ts';

/** Most clauses that a draft is read beside. */
const maxClauses = 12;

/** The address of the page that answers a draft beside clauses: their slugs, behind `#`, which no browser sends. */
export const answerAddress = (locale: Locale, slugs: readonly string[]): string =>
  `/${locale}/answer/${slugs.length === 0 ? '' : `#base=${slugs.slice(0, maxClauses).join(',')}`}`;

/** The slugs of clauses that an address names behind `#base=`, each once; what is no slug is left out. */
export function basesIn(hash: string): string[] {
  const named = new URLSearchParams(withoutEscapes(textOfHash(hash))).get('base') ?? '';
  const slugs = named.split(',').filter((slug) => /^[\da-z]+(?:-[\da-z]+)*$/.test(slug));
  return [...new Set(slugs)].slice(0, maxClauses);
}
