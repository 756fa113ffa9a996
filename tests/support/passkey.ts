import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

type Challenged = { challenge: string; rpId?: string; rp?: { id?: string } };

/** A passkey in software, as a browser would give it: it makes a credential and signs in with it. */
export function softwarePasskey(origin: string) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(16);
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const coseKey = new Map<number, number | Uint8Array>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
    [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
  ]);
  let counter = 0;

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
      const key = Buffer.from(isoCBOR.encode(coseKey));
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
        signature: sign('sha256', signed, privateKey).toString('base64url'),
      });
    },
  };
}
