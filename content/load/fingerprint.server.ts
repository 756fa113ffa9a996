import { createHash } from 'node:crypto';

/** Tells whether a text is still the one that was read: the first 12 hexadecimal digits of its SHA-256. */
export function fingerprintOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
