import type { OfferedInvitation } from '#db/queries/invitations.ts';
import { hashOf, newSecret } from '../http/secrets.ts';
import { signInOrigin } from './session-cookie.ts';

const daysOpen = 3;

/** A new invitation: what is stored of it, and the link that holds its secret behind `#`, where no server sees it. */
export function newInvitation(origin: string, name: string, invitedBy: string | null) {
  const token = newSecret();
  const now = Date.now();
  const offered: OfferedInvitation = {
    name,
    invitedBy,
    createdAt: new Date(now).toISOString(),
    expiresAt: new Date(now + daysOpen * 86_400_000).toISOString(),
  };
  const link = `${signInOrigin(origin).origin}/en/moderation/#invitation=${token}`;
  return { tokenHash: hashOf(token), offered, link };
}
