import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** A new secret of 256 random bits, as base64url. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** SHA-256 in hex: what is stored of a secret, a key or a file. */
export const hashOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** A secret that `root` always makes of `name`, as base64url; nobody without the root can tell it from a random one. */
export const derivedSecret = (root: string, name: string): string =>
  createHmac('sha256', root).update(name).digest('base64url');

/** Whether a secret is the one whose hash is stored, in a time that does not depend on where they differ. */
export const isSecretOf = (secret: string, storedHash: string): boolean =>
  timingSafeEqual(Buffer.from(hashOf(secret)), Buffer.from(storedHash));
