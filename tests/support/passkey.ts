import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  type KeyObject,
} from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

type Challenged = { challenge: string; rpId?: string; rp?: { id?: string } };

/** A passkey as a device holds it, keys and names in base64. */
export type HeldPasskey = {
  credentialId: string;
  rpId: string;
  privateKey: string;
  userHandle: string;
  signCount: number;
  isResidentCredential: boolean;
};

/** Its private key. */
const keyOf = ({ privateKey }: HeldPasskey): KeyObject =>
  createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' });

/** The public half of a P-256 key as COSE, in base64url. */
export function coseOf(privateKey: KeyObject): string {
  const { x = '', y = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  const coseKey = new Map<number, number | Uint8Array>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
    [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
  ]);
  return Buffer.from(isoCBOR.encode(coseKey)).toString('base64url');
}

/** A new P-256 key. */
export const newKey = (): KeyObject =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

/** A passkey in software, as a browser would give it: it makes a credential and signs in with it, or with one held before. */
export function softwarePasskey(origin: string, held?: HeldPasskey) {
  const privateKey = held ? keyOf(held) : newKey();
  const id = held ? Buffer.from(held.credentialId, 'base64') : randomBytes(16);
  // What is made of an elliptic curve is signed by its digest; newer kinds of keys take the data as they are.
  const digest = privateKey.asymmetricKeyType === 'ec' ? 'sha256' : null;
  let counter = held?.signCount ?? 0;

  const clientData = (type: string, challenge: string, at = origin) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: at, crossOrigin: false }));

  /** User present and verified; with `attested`, the credential itself. */
  function authenticatorData(rpId: string, attested?: Buffer): Buffer {
    counter += 1;
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    const flags = Buffer.from([attested ? 0x45 : 0x05]);
    const rpIdHash = createHash('sha256').update(rpId).digest();
    return Buffer.concat([rpIdHash, flags, count, attested ?? Buffer.alloc(0)]);
  }

  const answer = (response: Record<string, string>) => ({
    id: id.toString('base64url'),
    rawId: id.toString('base64url'),
    type: 'public-key',
    clientExtensionResults: {},
    response,
  });

  return {
    /** The answer to options of `purpose: 'invitation'`. */
    create({ challenge, rp }: Challenged) {
      const length = Buffer.from([0, id.length]);
      const key = Buffer.from(coseOf(privateKey), 'base64url');
      const authData = authenticatorData(
        rp?.id ?? '',
        Buffer.concat([Buffer.alloc(16), length, id, key]),
      );
      const attestation = new Map<string, string | Map<never, never> | Uint8Array>([
        ['fmt', 'none'],
        ['attStmt', new Map<never, never>()],
        ['authData', new Uint8Array(authData)],
      ]);
      return answer({
        clientDataJSON: clientData('webauthn.create', challenge).toString('base64url'),
        attestationObject: Buffer.from(isoCBOR.encode(attestation)).toString('base64url'),
      });
    },
    /** The answer to options of `purpose: 'sign-in'`, given to a page of this site or `at` another. */
    get({ challenge, rpId }: Challenged, at = origin) {
      const authData = authenticatorData(rpId ?? '');
      const data = clientData('webauthn.get', challenge, at);
      const signed = Buffer.concat([authData, createHash('sha256').update(data).digest()]);
      return answer({
        clientDataJSON: data.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: sign(digest, signed, privateKey).toString('base64url'),
      });
    },
  };
}
