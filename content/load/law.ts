import { CountryLaw } from '../schema/law.ts';
import type { Vocabularies } from '../schema/vocabularies.ts';
import { parseContent, requireKnown, requireUnique } from './check.ts';

/** Validates the law of the country that names the file: its topics and acts are known, and each act is cited. */
export function parseLaw(value: unknown, file: string, { themes }: Vocabularies): CountryLaw {
  const law = parseContent(CountryLaw, value, file);
  const topics = new Set(themes.flatMap((theme) => theme.topics.map(({ slug }) => slug)));
  const cited = new Set(law.notes.map(({ act }) => act));
  const name = (file.split('/').at(-1) ?? file).replace(/\.yaml$/, '');
  requireKnown(file, 'country', [law.country.toLowerCase()], new Set([name]));
  requireUnique(
    file,
    'notes.slug',
    law.notes.map(({ slug }) => slug),
  );
  for (const { slug, topics: own, act } of law.notes) {
    requireKnown(file, `${slug}.topics`, own, topics);
    requireKnown(file, `${slug}.act`, [act], new Set(Object.keys(law.acts)));
  }
  requireKnown(file, 'acts, each cited by a note', Object.keys(law.acts), cited);
  return law;
}
