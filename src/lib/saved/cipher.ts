import type { SavedKind } from '#domain/words.ts';
import { fromBase64, fromBase64Url, toBase64 } from './base64.ts';
import { SavedError } from './problems.ts';
import { requireSubtle } from './secure.ts';

/** What a ciphertext is bound to: it cannot be passed off as another item, kind or version. */
export type Binding = { id: string; kind: SavedKind; version: number };

const format = 1;
const ivBytes = 12;
const markBytes = 16;
const head = 1 + ivBytes + markBytes;
const text = new TextEncoder();

/**
 * Encrypts a document with AES-256-GCM; base64 of: the number of this format, the fresh 12-byte IV, the first 16
 * bytes of a hash of the key (by which a wrong key is told from a changed text), then ciphertext and tag.
 */
export async function encrypt(document: unknown, key: string, binding: Binding): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
  const plain = text.encode(JSON.stringify(document));
  const sealed = await requireSubtle().encrypt(algorithm(iv, binding), await aesKey(key), plain);
  const bytes = new Uint8Array(head + sealed.byteLength);
  bytes[0] = format;
  bytes.set(iv, 1);
  bytes.set(await markOf(key), 1 + ivBytes);
  bytes.set(new Uint8Array(sealed), head);
  return toBase64(bytes);
}

/** Decrypts what `encrypt` made; throws a SavedError: `wrongKey`, `changed`, or `unreadable` for a later format. */
export async function decrypt(ciphertext: string, key: string, binding: Binding): Promise<unknown> {
  const bytes = fromBase64(ciphertext);
  if (bytes.length <= head) throw new SavedError('changed');
  if (bytes[0] !== format) throw new SavedError('unreadable');
  const mark = await markOf(key);
  if (mark.some((byte, at) => byte !== bytes[1 + ivBytes + at])) throw new SavedError('wrongKey');
  const iv = bytes.slice(1, 1 + ivBytes);
  const plain = await requireSubtle()
    .decrypt(algorithm(iv, binding), await aesKey(key), bytes.slice(head))
    .catch(() => {
      throw new SavedError('changed');
    });
  return JSON.parse(new TextDecoder().decode(plain));
}

const algorithm = (iv: Uint8Array<ArrayBuffer>, { id, kind, version }: Binding) => ({
  name: 'AES-GCM',
  iv,
  additionalData: text.encode(`${id}\n${kind}\n${version}`),
});

const aesKey = (key: string) =>
  requireSubtle().importKey('raw', fromBase64Url(key), 'AES-GCM', false, ['encrypt', 'decrypt']);

async function markOf(key: string): Promise<Uint8Array> {
  const hash = await requireSubtle().digest('SHA-256', text.encode(`clause-hub key ${key}`));
  return new Uint8Array(hash).subarray(0, markBytes);
}
