import type { Locale } from '#domain/words.ts';
import { textOfHash, withoutEscapes } from '#lib/site/hash.ts';

/** Where these clauses stand for the table: their slugs behind `#`, which no browser sends, and nothing else of a brief. */
export const tableAddress = (locale: Locale, slugs: readonly string[]): string =>
  `/${locale}/brief/table/#clauses=${slugs.join(',')}`;

/** What the address of that page asks for: clauses, each once, and whether their Word file is wanted at once. */
export function askedOf(hash: string): { slugs: string[]; isWord: boolean } {
  const asked = new URLSearchParams(withoutEscapes(textOfHash(hash)));
  const slugs = (asked.get('clauses') ?? '').split(',').slice(0, 200);
  return {
    slugs: [...new Set(slugs.filter((slug) => /^[\da-z]+(?:-[\da-z]+)*$/.test(slug)))],
    isWord: asked.has('word'),
  };
}
