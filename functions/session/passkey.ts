import {
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
  type AuthenticationResponseJSON,
} from '@simplewebauthn/server';
import type { Database } from '#db/client.server.ts';
import * as moderators from '#db/queries/moderators.ts';
import type { ApiContext } from '../http/context.ts';
import { remember, type Expected } from './ceremony.ts';
import { signInOrigin } from './session-cookie.ts';

/** What to ask the browser so that a moderator signs in. */
export async function signInOptions(c: ApiContext, db: Database) {
  const options = await generateAuthenticationOptions({
    rpID: signInOrigin(c.env.origin).hostname,
    userVerification: 'required',
  });
  await remember(db, { challenge: options.challenge, purpose: 'sign-in' });
  return { purpose: 'sign-in', name: null, options };
}

/** The moderator whose passkey gave the answer; undefined when it is refused. */
export async function verifySignIn(db: Database, answer: { id: string }, expected: Expected) {
  const found = await moderators.findPasskey(db, answer.id);
  if (found === undefined) return undefined;
  const { passkey, moderator } = found;
  const credential = {
    id: passkey.id,
    publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
    counter: passkey.counter,
  };
  const response = answer as unknown as AuthenticationResponseJSON;
  const checked = await unlessMalformed(
    verifyAuthenticationResponse({ ...expected, response, credential }),
  );
  if (checked?.verified !== true) return undefined;
  await moderators.notePasskeyUse(db, passkey.id, checked.authenticationInfo.newCounter);
  return { moderatorId: moderator.id, name: moderator.name };
}

/** The library throws at answers that are malformed or do not fit; to the caller both are one refusal. */
export const unlessMalformed = <Result>(checking: Promise<Result>): Promise<Result | undefined> =>
  checking.catch(() => undefined);
