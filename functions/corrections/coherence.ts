import type { Database } from '#db/client.server.ts';
import { findHeld } from '#db/queries/held-records.ts';
import type { CorrectableClause } from '#domain/correction/correction.ts';
import { Problem } from '../http/problem.ts';

type Values = CorrectableClause['values'];

/**
 * Throws a Problem (400) when what a clause would say does not hold together: whether it holds needs a day and why we think
 * so, and what took its place is another published clause, which it did not take the place of itself.
 */
export async function requireCoherent(db: Database, slug: string, values: Values): Promise<void> {
  const { validity, checkedOn, validityBecause, replacedBy } = values;
  if (validity !== 'unknown') {
    if (checkedOn === null)
      throw wrong('checkedOn', 'Give the day on which somebody looked whether it holds.');
    if (Object.keys(validityBecause ?? {}).length === 0)
      throw wrong('validityBecause', 'Say why we think so, and where it was seen.');
  }
  if (checkedOn !== null && checkedOn > new Date().toISOString().slice(0, 10))
    throw wrong('checkedOn', 'Give a day that has come.');
  if (replacedBy === null) return;
  const next = replacedBy === slug ? undefined : await findHeld(db, replacedBy);
  if (next === undefined || next === 'withdrawn')
    throw wrong('replacedBy', 'Name another clause that is published.');
  if (next.record.replacedBy === slug)
    throw wrong('replacedBy', 'That clause names this one as the one that took its place.');
}

const wrong = (field: string, sentence: string): Problem =>
  new Problem(400, 'invalid-request', sentence, [
    { field: `changes.${field}`, expected: sentence, received: 'something else' },
  ]);
