import type { Vocabularies } from '#content/schema/vocabularies.ts';

/** What a Problem says of topics in `field` that are not of the hub's vocabularies. */
export function unknownTopics({ themes }: Vocabularies, field: string, topics: string[]) {
  const known = new Set(themes.flatMap((theme) => theme.topics.map(({ slug }) => slug)));
  return topics
    .filter((topic) => !known.has(topic))
    .map((topic) => ({
      field,
      expected: 'topics of the hub (facet topic of GET /clauses)',
      received: topic,
    }));
}

/** The same of a sector; none where none is given. */
export function unknownSector({ sectors }: Vocabularies, field: string, sector?: string) {
  if (sector === undefined || sectors.some(({ slug }) => slug === sector)) return [];
  const expected = sectors.map(({ slug }) => slug).join(', ');
  return [{ field, expected, received: sector }];
}
