import type { Database } from '#db/client.server.ts';
import * as people from '#db/queries/people.ts';
import { requirePerson } from './find-person.ts';
import { peopleReport } from './people-report.ts';
import { requireSchemaOf } from './require-schema.server.ts';
import { UsageError } from './usage.ts';

/** Lists the moderators, or does to one of them what is asked, and resolves to what there is to say. */
export async function moderators(
  db: Database,
  what: string | undefined,
  named: string,
): Promise<string> {
  await requireSchemaOf(db);
  const present = await people.list(db, new Date());
  if (what === undefined) return peopleReport(present);
  const person = requirePerson(present, named);
  const deed = { id: person.id, by: null, at: new Date().toISOString() };
  if (what === 'remove') return remove(db, deed, person.name);
  if (what !== 'end-sessions')
    throw new UsageError(
      `Moderators are listed, removed or signed out (end-sessions), not “${what}”.`,
    );
  await people.endSessions(db, deed);
  return `${person.name} is signed out everywhere.`;
}

async function remove(
  db: Database,
  deed: Parameters<typeof people.remove>[1],
  name: string,
): Promise<string> {
  if ((await people.remove(db, deed)) === 'last')
    throw new UsageError(
      `${name} is the last moderator. Invite another one first: npm run hub -- invite <name>`,
    );
  return `${name} is no moderator any more: passkeys, sessions and open invitations have ended.`;
}
