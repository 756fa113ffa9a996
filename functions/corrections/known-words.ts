import type { Vocabularies } from '#content/schema/vocabularies.ts';
import { unknownSector, unknownTopics } from '../http/known-words.ts';
import { Problem } from '../http/problem.ts';

/** Throws a Problem (400) when a topic is not of the hub's vocabularies. */
export function requireKnownTopics(vocabularies: Vocabularies, topics: string[]): void {
  const issues = unknownTopics(vocabularies, 'changes.topics', topics);
  if (issues.length > 0)
    throw new Problem(400, 'invalid-request', 'Choose topics that the hub has.', issues);
}

/** Throws a Problem (400) when a sector is not of the hub's vocabularies. */
export function requireKnownSector(vocabularies: Vocabularies, sector: string | undefined): void {
  const issues = unknownSector(vocabularies, 'changes.sector', sector);
  if (issues.length > 0)
    throw new Problem(400, 'invalid-request', 'Choose a sector that the hub has.', issues);
}
