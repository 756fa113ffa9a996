import type { Clause } from '#domain/clause/records.ts';
import type { Locale } from '#domain/words.ts';
import { textFor } from '#lib/clause/texts.ts';

type Described = { label: string; definition: string; ladder: Clause[] };

/** JSON-LD of a topic's page: a collection about the topic, with the steps of its ladder as parts. */
export const collectionOf = (topic: Described, locale: Locale, address: string): object => ({
  '@context': 'https://schema.org',
  '@type': 'CollectionPage',
  '@id': address,
  url: address,
  name: topic.label,
  inLanguage: locale,
  about: { '@type': 'DefinedTerm', name: topic.label, description: topic.definition },
  hasPart: topic.ladder.map((clause) => ({
    '@type': 'CreativeWork',
    name: textFor(clause, locale).title,
    url: new URL(`/${locale}/clauses/${clause.slug}/`, address).href,
  })),
});
