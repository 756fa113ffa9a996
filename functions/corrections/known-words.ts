import type { Vocabularies } from '#content/schema/vocabularies.ts';
import { Problem } from '../http/problem.ts';

/** Throws a Problem (400) when a topic is not of the hub's vocabularies. */
export function requireKnownTopics({ themes }: Vocabularies, topics: string[]): void {
  const known = new Set(themes.flatMap((theme) => theme.topics.map(({ slug }) => slug)));
  const issues = topics
    .filter((topic) => !known.has(topic))
    .map((topic) => ({
      field: 'changes.topics',
      expected: 'topics of the hub (facet topic of GET /clauses)',
      received: topic,
    }));
  if (issues.length > 0)
    throw new Problem(400, 'invalid-request', 'Choose topics that the hub has.', issues);
}

/** Throws a Problem (400) when a sector is not of the hub's vocabularies. */
export function requireKnownSector({ sectors }: Vocabularies, sector: string | undefined): void {
  if (sector === undefined || sectors.some(({ slug }) => slug === sector)) return;
  const expected = sectors.map(({ slug }) => slug).join(', ');
  throw new Problem(400, 'invalid-request', 'Choose a sector that the hub has.', [
    { field: 'changes.sector', expected, received: sector },
  ]);
}
