import * as v from 'valibot';
import { locales } from '#domain/words.ts';
import { parseContent, requireUnique } from './check.ts';
import { GlossaryEntry } from '../schema/glossary.ts';

/** Validates a parsed glossary: no slug twice, no word twice in a language. Throws a ContentError. */
export function parseGlossary(value: unknown, file: string): GlossaryEntry[] {
  const entries = parseContent(v.array(GlossaryEntry), value, file);
  requireUnique(
    file,
    'slug',
    entries.map(({ slug }) => slug),
  );
  for (const locale of locales) {
    const words = entries.flatMap(({ term, forms }) => [term[locale], ...forms[locale]]);
    requireUnique(
      file,
      `term or forms in ${locale}`,
      words.map((word) => word.toLowerCase()),
    );
  }
  return entries;
}
