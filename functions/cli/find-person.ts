import type { Person } from '#domain/submission/people.ts';
import { UsageError } from './usage.ts';

type Named = Pick<Person, 'id' | 'name'>;

/** The moderator that a command names, by name or by number; throws a UsageError that says how to name one. */
export function requirePerson<One extends Named>(people: One[], named: string): One {
  if (named === '') throw new UsageError('Say whom: this verb needs a name.');
  const found = people.filter(({ name }) => name === named);
  const chosen = found.length > 0 ? found : people.filter(({ id }) => String(id) === named);
  const [person, other] = chosen;
  if (person === undefined)
    throw new UsageError(
      `No moderator is called “${named}”. All are listed by: npm run hub -- moderators`,
    );
  if (other === undefined) return person;
  const numbers = chosen.map(({ id }) => id).join(', ');
  throw new UsageError(
    `More than one moderator is called “${named}”. Say the number instead: ${numbers}.`,
  );
}
