import type { Database } from '#db/client.server.ts';
import * as invitations from '#db/queries/invitations.ts';
import * as moderators from '#db/queries/moderators.ts';
import * as passkeys from '#db/queries/passkeys.ts';
import type { ApiContext } from '../http/context.ts';
import { Problem } from '../http/problem.ts';
import { hashOf, newSecret } from '../http/secrets.ts';
import { remember, type Expected, type TakenCeremony } from './ceremony.ts';
import { newPasskeyOptions, verifyNewPasskey } from './new-passkey.ts';

/** What to ask the browser so that an invited person makes a passkey; throws a Problem (403) when the invitation does not hold. */
export async function joinOptions(c: ApiContext, db: Database, token: string) {
  const { invitationHash, name, moderatorId, handle } = await requireInvitation(c, db, token);
  const options = await newPasskeyOptions(c, { name, handle });
  const { challenge } = options;
  await remember(db, { challenge, purpose: 'invitation', invitationHash, handle, moderatorId });
  return { purpose: 'invitation', name, options };
}

/** The moderator an invitation makes of who answered with a new passkey, or whose passkeys it renews; undefined when it is refused. */
export async function verifyJoining(
  db: Database,
  answer: object,
  expected: Expected,
  { invitationHash, handle, moderatorId }: TakenCeremony,
  now: string,
) {
  if (invitationHash === null || handle === null) return undefined;
  const passkey = await verifyNewPasskey(answer, expected, now);
  if (passkey === undefined) return undefined;
  return moderatorId === null
    ? moderators.join(db, invitationHash, handle, passkey, now)
    : passkeys.renew(db, { invitationHash, moderatorId }, passkey, now);
}

/** An invitation that still holds; one left as a file by an earlier release is taken into the database first. */
async function requireInvitation(c: ApiContext, db: Database, token: string) {
  const invitationHash = hashOf(token);
  if (!(await invitations.isKnown(db, invitationHash))) {
    const left = await c.env.findInvitation?.(invitationHash);
    if (left) await invitations.insert(db, invitationHash, left);
  }
  const found = await invitations.findOpen(db, invitationHash, new Date().toISOString());
  if (found) return { ...found, invitationHash, handle: found.handle ?? newSecret() };
  throw new Problem(
    403,
    'not-allowed',
    'This invitation was used before or is too old. Ask a moderator for another.',
  );
}
