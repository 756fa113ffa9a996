import { CountryRoles } from '../schema/roles.ts';
import type { CountryLaw } from '../schema/law.ts';
import { parseContent, requireKnown, requireUnique } from './check.ts';

/** Validates how the country that names the file calls who acts: what it says rests on notes of its `law`. */
export function parseRoles(
  value: unknown,
  file: string,
  law: CountryLaw | undefined,
): CountryRoles {
  const read = parseContent(CountryRoles, value, file);
  const name = (file.split('/').at(-1) ?? file).replace(/\.yaml$/, '');
  requireKnown(file, 'country', [read.country.toLowerCase()], new Set([name]));
  requireUnique(
    file,
    'words, by where and language',
    read.words.map(({ where, language }) => `${where} ${language}`),
  );
  const known = new Set(law?.notes.map(({ slug }) => slug));
  for (const { where, notes, warnings } of read.words) {
    const cited = [notes, ...warnings.map((warning) => warning.notes)].flat();
    requireKnown(file, `${where}.notes`, cited, known);
  }
  return read;
}
