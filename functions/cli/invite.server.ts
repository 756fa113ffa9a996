import { leaveInvitation } from '#db/invitation-files.server.ts';
import { migrateDatabase } from '#db/migrate.server.ts';
import * as invitations from '#db/queries/invitations.ts';
import { newInvitation } from '../session/invitation.ts';
import { openOwnDatabase, readEnvironment, root } from './environment.server.ts';

/**
 * Makes a link by which one person becomes a moderator, and resolves to it. With an embedded database the invitation
 * is left as a file, since a server may have the database open; it takes the invitation up when the link is used.
 */
export async function invite(name: string): Promise<string> {
  const { dataFolder, databaseUrl, host, port } = readEnvironment();
  const origin = process.env.HUB_ORIGIN ?? `http://${host}:${port}`;
  const { tokenHash, offered, link } = newInvitation(origin, name, null);
  if (databaseUrl.startsWith('file:')) {
    await leaveInvitation(dataFolder, tokenHash, offered);
    return link;
  }
  const db = await openOwnDatabase();
  try {
    await migrateDatabase(db, root);
    await invitations.insert(db, tokenHash, offered);
  } finally {
    db.$client.close();
  }
  return link;
}
