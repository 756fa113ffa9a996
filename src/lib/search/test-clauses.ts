import { Clause } from '#domain/clause/records.ts';
import type { SearchTopic } from './pack-words.server.ts';

/** Everything that may be unknown of a clause, unknown. */
const unknown = Object.fromEntries(
  Object.entries(Clause.entries).flatMap(([name, { type }]) =>
    type === 'nullable' ? [[name, null]] : [],
  ),
) as { [Name in keyof Clause as null extends Clause[Name] ? Name : never]: null };

/** A clause for tests, like any other but for what the test says of it. */
export function testClause(own: Partial<Clause> & { slug: string }): Clause {
  return {
    ...unknown,
    kind: 'clause',
    provenance: 'agreement',
    strength: 'information',
    strengthBy: 'read',
    concession: false,
    isPassage: false,
    textFrom: null,
    validity: 'unknown',
    replaces: [],
    repeats: [],
    themes: ['telework-and-working-time'],
    topics: ['telework'],
    texts: [{ language: 'en', title: `Title of ${own.slug}`, text: 'Plain wording.', note: null }],
    unions: [],
    country: 'FR',
    sector: 'transport',
    year: 2020,
    stages: [],
    governance: [],
    licence: 'Licence Ouverte 2.0',
    publishedAt: '2026-01-01T00:00:00.000Z',
    changedAt: '2026-01-01T00:00:00.000Z',
    version: 1,
    ...own,
  };
}

/** A text of a clause in one language. */
export function testText(language: string, title: string, text: string): Clause['texts'][number] {
  return { language, title, text, note: null };
}

export const testTopics: SearchTopic[] = [
  {
    slug: 'telework',
    label: { en: 'Telework', fr: 'Télétravail', es: 'Teletrabajo', pt: 'Teletrabalho' },
    synonyms: {
      en: ['remote work', 'home office'],
      fr: ['travail à distance'],
      es: ['trabajo a distancia'],
      pt: ['trabalho remoto'],
    },
  },
  {
    slug: 'monitoring',
    label: { en: 'Monitoring', fr: 'Surveillance', es: 'Vigilancia', pt: 'Vigilância' },
    synonyms: {
      en: ['surveillance', 'cameras'],
      fr: ['vidéosurveillance'],
      es: ['cámaras'],
      pt: ['câmeras'],
    },
  },
];
