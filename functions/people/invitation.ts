import type { OfferedInvitation } from '#db/queries/invitations.ts';
import { hashOf, newSecret } from '../http/secrets.ts';
import { signInOrigin } from '../session/session-cookie.ts';

const daysOpen = 3;

/** Whom an invitation is for, and which moderator gives it; with `moderatorId` it renews that moderator's passkeys. */
type Invited = { name: string; by?: { id: number; name: string }; moderatorId?: number };

/** A new invitation: what is stored of it, and the link that holds its secret behind `#`, where no server sees it. */
export function newInvitation(origin: string, { name, by, moderatorId }: Invited) {
  const token = newSecret();
  const now = Date.now();
  const offered: OfferedInvitation = {
    name,
    invitedBy: by?.name ?? null,
    inviterId: by?.id ?? null,
    moderatorId: moderatorId ?? null,
    createdAt: new Date(now).toISOString(),
    expiresAt: new Date(now + daysOpen * 86_400_000).toISOString(),
  };
  const link = `${signInOrigin(origin).origin}/en/moderation/#invitation=${token}`;
  return { tokenHash: hashOf(token), offered, link };
}
