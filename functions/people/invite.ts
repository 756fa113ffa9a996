import * as invitations from '#db/queries/invitations.ts';
import { InvitationRequest } from '#domain/submission/session.ts';
import { readJson } from '../http/body.ts';
import type { ApiContext } from '../http/context.ts';
import { openDatabase } from '../http/database.ts';
import { newInvitation } from './invitation.ts';

/** Answers with the link by which one person becomes a moderator, once. */
export async function invite(c: ApiContext) {
  const { name } = await readJson(c, InvitationRequest);
  const invited = { name, by: c.get('moderator') };
  const { tokenHash, offered, link } = newInvitation(c.env.origin, invited);
  await invitations.insert(await openDatabase(c), tokenHash, offered);
  return c.json({ name, link, expiresAt: offered.expiresAt }, 201);
}
