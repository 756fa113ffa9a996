import type { SessionOptions, SignedIn } from '#domain/submission/session.ts';
import { textOfHash } from '#lib/site/hash.ts';
import { addPasskeyWith, askForNewPasskey, askForPasskey, signInWith } from './calls.ts';

/** Why a passkey was not given; the rest is an ApiError. */
export type PasskeyReason = 'unsupported' | 'cancelled' | 'known';

/** The device gave no passkey. */
export class PasskeyProblem extends Error {
  override name = 'PasskeyProblem';
  readonly reason: PasskeyReason;

  constructor(reason: PasskeyReason) {
    super(`no passkey: ${reason}`);
    this.reason = reason;
  }
}

/**
 * Signs in with a passkey, or makes one for an invitation, which is used up by it. Throws a PasskeyProblem or an
 * ApiError.
 */
export async function signIn(invitation?: string): Promise<SignedIn> {
  const answer = await answerOf(() => askForPasskey(invitation));
  return signInWith(answer, invitation);
}

/** Makes one more passkey for who is signed in. Throws a PasskeyProblem or an ApiError. */
export async function addPasskey(): Promise<SignedIn> {
  return addPasskeyWith(await answerOf(askForNewPasskey));
}

/** What the device answers to what it is asked for: an old passkey to sign in, a new one otherwise. */
async function answerOf(ask: () => Promise<SessionOptions>): Promise<object> {
  const { browserSupportsWebAuthn, startAuthentication, startRegistration } =
    await import('@simplewebauthn/browser');
  if (!browserSupportsWebAuthn()) throw new PasskeyProblem('unsupported');
  const { purpose, options } = await ask();
  const optionsJSON = options as unknown as Parameters<typeof startRegistration>[0]['optionsJSON'] &
    Parameters<typeof startAuthentication>[0]['optionsJSON'];
  const asking =
    purpose === 'sign-in'
      ? startAuthentication({ optionsJSON })
      : startRegistration({ optionsJSON });
  return asking.catch((error: unknown) => {
    throw refusalOf(error);
  });
}

function refusalOf(error: unknown): unknown {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'AbortError') return new PasskeyProblem('cancelled');
  if (name === 'InvalidStateError') return new PasskeyProblem('known');
  return error;
}

/** The secret of an invitation in an address's part after `#`. */
export const invitationIn = (hash: string): string | undefined =>
  /^invitation=([\w-]{43})$/.exec(textOfHash(hash))?.[1];

/** The address under its name, when it was opened by a number, to which no passkey belongs. */
export function addressByName(address: string): string | undefined {
  const url = new URL(address);
  if (url.hostname !== '127.0.0.1' && url.hostname !== '[::1]') return undefined;
  url.hostname = 'localhost';
  return url.href;
}
