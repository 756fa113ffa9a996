import {
  generateRegistrationOptions,
  verifyRegistrationResponse,
  type AuthenticatorTransport,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import type { NewPasskey } from '#db/queries/moderators.ts';
import type { ApiContext } from '../http/context.ts';
import type { Expected } from './ceremony.ts';
import { unlessMalformed } from './passkey.ts';
import { signInOrigin } from './session-cookie.ts';

/**
 * Kinds of keys a passkey may have (COSE numbers), best first: Ed25519, P-256 and RSA with SHA-256, which every host of
 * the hub can check. Newer kinds (ML-DSA) are known to some browsers and to few hosts.
 */
const portableAlgorithms = [-8, -7, -257];

/** Whom a passkey is for; devices that hold one of `known` make no second one. */
type Owner = { name: string; handle: string; known?: { id: string; transports: string[] }[] };

/** What to ask the browser so that a person makes a passkey. */
export const newPasskeyOptions = (c: ApiContext, { name, handle, known = [] }: Owner) =>
  generateRegistrationOptions({
    rpName: 'Clause Hub',
    rpID: signInOrigin(c.env.origin).hostname,
    userName: name,
    userDisplayName: name,
    userID: new Uint8Array(Buffer.from(handle, 'base64url')),
    attestationType: 'none',
    supportedAlgorithmIDs: portableAlgorithms,
    excludeCredentials: known.map(({ id, transports }) => ({
      id,
      transports: transports as AuthenticatorTransport[],
    })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });

/** The passkey that an answer holds; undefined when it is refused. */
export async function verifyNewPasskey(
  answer: object,
  expected: Expected,
  now: string,
): Promise<NewPasskey | undefined> {
  const response = answer as RegistrationResponseJSON;
  const checked = await unlessMalformed(verifyRegistrationResponse({ ...expected, response }));
  if (checked?.verified !== true) return undefined;
  const { id, publicKey, counter, transports = [] } = checked.registrationInfo.credential;
  return {
    id,
    counter,
    transports,
    createdAt: now,
    publicKey: Buffer.from(publicKey).toString('base64url'),
  };
}
