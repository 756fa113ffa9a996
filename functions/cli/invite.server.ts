import * as v from 'valibot';
import type { Database } from '#db/client.server.ts';
import * as invitations from '#db/queries/invitations.ts';
import * as people from '#db/queries/people.ts';
import { InvitationRequest } from '#domain/submission/session.ts';
import { newInvitation } from '../people/invitation.ts';
import { readEnvironment } from './environment.server.ts';
import { requirePerson } from './find-person.ts';
import { requireSchemaOf } from './require-schema.server.ts';
import { UsageError } from './usage.ts';

/** Makes a link by which one person becomes a moderator, and resolves to it. */
export async function invite(db: Database, named: string): Promise<string> {
  await requireSchemaOf(db);
  const { success, output, issues } = v.safeParse(InvitationRequest, { name: named });
  if (!success) throw new UsageError(issues[0].message);
  const { name } = output;
  if ((await people.list(db, new Date())).some((person) => person.name === name))
    throw new UsageError(
      `A moderator is called “${name}” already. For one who lost their passkeys: npm run hub -- invite --again "${name}". For another person add something to the name.`,
    );
  return linkFor(db, { name });
}

/** Makes a link by which a moderator who lost their passkeys makes a new one, and resolves to it. */
export async function inviteAgain(db: Database, named: string): Promise<string> {
  await requireSchemaOf(db);
  const { id, name } = requirePerson(await people.list(db, new Date()), named);
  return linkFor(db, { name, moderatorId: id });
}

async function linkFor(db: Database, invited: Parameters<typeof newInvitation>[1]) {
  const { host, port } = readEnvironment();
  const origin = process.env.HUB_ORIGIN ?? `http://${host}:${port}`;
  const { tokenHash, offered, link } = newInvitation(origin, invited);
  await invitations.insert(db, tokenHash, offered);
  return link;
}
