import { SavedError } from './problems.ts';

/** Browsers encrypt only on pages that nobody on the way can change: of HTTPS, or of this very machine. */
const own = (): SubtleCrypto | undefined =>
  (globalThis.crypto as Partial<Crypto> | undefined)?.subtle;

/** Whether this page may encrypt, which links need. */
export const canEncrypt = (): boolean => own() !== undefined;

/** The browser's means to encrypt; throws a SavedError (`insecure`) where the page may not. */
export function requireSubtle(): SubtleCrypto {
  const subtle = own();
  if (subtle === undefined) throw new SavedError('insecure');
  return subtle;
}
