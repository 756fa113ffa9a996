import * as people from '#db/queries/people.ts';
import type { People } from '#domain/submission/people.ts';
import type { ApiContext } from '../http/context.ts';
import { openDatabase } from '../http/database.ts';
import { Problem } from '../http/problem.ts';

/** Answers with the people who moderate. */
export async function listPeople(c: ApiContext) {
  const all = await people.list(await openDatabase(c), new Date());
  const own = c.get('moderator').id;
  const items = all.map((person) => ({ ...person, own: person.id === own }));
  return c.json({ items } satisfies People);
}

/** Removes the moderator of the address, who is another one than the caller. */
export async function removePerson(c: ApiContext) {
  const by = c.get('moderator').id;
  const id = numberOf(c.req.param('id') ?? '');
  if (id === by) {
    throw new Problem(
      403,
      'not-allowed',
      'You cannot remove yourself. Ask another moderator, or who runs the hub.',
    );
  }
  const done = await people.remove(await openDatabase(c), {
    id,
    by,
    at: new Date().toISOString(),
  });
  if (done === 'removed') return c.body(null, 204);
  throw done === 'unknown' ? nobody() : lastOne();
}

const nobody = () =>
  new Problem(404, 'not-found', 'There is no such moderator; they may have been removed already.');

const lastOne = () =>
  new Problem(
    409,
    'wrong-state',
    'The last moderator cannot be removed. Invite another one first.',
  );

function numberOf(id: string): number {
  if (/^\d{1,15}$/.test(id)) return Number(id);
  throw nobody();
}
