import { join } from 'node:path';
import { openDatabase } from '#db/client.server.ts';
import { invite } from './desk.ts';
import { testData } from './site.ts';

/** Invites a moderator to the hub that the tests of the site share, beside the server as a command does; resolves to the link. */
export async function inviteToSite(origin: string, name: string): Promise<string> {
  const db = await openDatabase({ url: `file:${join(testData, 'hub.db')}` });
  try {
    return await invite(db, { name }, origin);
  } finally {
    db.$client.close();
  }
}
