import {
  generateRegistrationOptions,
  verifyRegistrationResponse,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import type { Database } from '#db/client.server.ts';
import * as invitations from '#db/queries/invitations.ts';
import * as moderators from '#db/queries/moderators.ts';
import type { ApiContext } from '../http/context.ts';
import { Problem } from '../http/problem.ts';
import { hashOf, newSecret } from '../http/secrets.ts';
import { remember } from './ceremony.ts';
import { unlessMalformed, type Expected } from './passkey.ts';
import { signInOrigin } from './session-cookie.ts';

/**
 * Kinds of keys a passkey may have (COSE numbers), best first: Ed25519, P-256 and RSA with SHA-256, which every host of
 * the hub can check. Newer kinds (ML-DSA) are known to some browsers and to few hosts.
 */
const portableAlgorithms = [-8, -7, -257];

/** What to ask the browser so that an invited person makes a passkey; throws a Problem (403) when the invitation does not hold. */
export async function joinOptions(c: ApiContext, db: Database, token: string) {
  const { invitationHash, name } = await requireInvitation(c, db, token);
  const handle = newSecret();
  const options = await generateRegistrationOptions({
    rpName: 'Clause Hub',
    rpID: signInOrigin(c.env.origin).hostname,
    userName: name,
    userDisplayName: name,
    userID: new Uint8Array(Buffer.from(handle, 'base64url')),
    attestationType: 'none',
    supportedAlgorithmIDs: portableAlgorithms,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  const { challenge } = options;
  await remember(db, { challenge, purpose: 'invitation', invitationHash, handle });
  return { purpose: 'invitation', name, options };
}

/** The moderator an invitation makes of who answered with a new passkey; undefined when it is refused. */
export async function verifyJoining(
  db: Database,
  answer: object,
  expected: Expected,
  { invitationHash, handle }: { invitationHash: string | null; handle: string | null },
  now: string,
) {
  const response = answer as RegistrationResponseJSON;
  const checked = await unlessMalformed(verifyRegistrationResponse({ ...expected, response }));
  if (checked?.verified !== true || invitationHash === null || handle === null) return undefined;
  const { id, publicKey, counter, transports = [] } = checked.registrationInfo.credential;
  const passkey = {
    id,
    counter,
    transports,
    createdAt: now,
    publicKey: Buffer.from(publicKey).toString('base64url'),
  };
  return moderators.join(db, invitationHash, handle, passkey, now);
}

/** An invitation that still holds; one made from the command line is taken into the database first. */
async function requireInvitation(c: ApiContext, db: Database, token: string) {
  const invitationHash = hashOf(token);
  if (!(await invitations.isKnown(db, invitationHash))) {
    const left = await c.env.findInvitation?.(invitationHash);
    if (left) await invitations.insert(db, invitationHash, left);
  }
  const found = await invitations.findOpen(db, invitationHash, new Date().toISOString());
  if (found) return { invitationHash, name: found.name };
  throw new Problem(
    403,
    'not-allowed',
    'This invitation was used before or is too old. Ask a moderator for another.',
  );
}
