import * as v from 'valibot';
import { fromBase64, fromBase64Url, toBase64, toBase64Url } from './base64.ts';
import type { AddLink } from './link.ts';
import { SavedError } from './problems.ts';
import { requireSubtle } from './secure.ts';

/** The key pair of an item, to whose public half others seal what they add; kept inside the item. */
export const Adding = v.object({
  /** The point of P-256, uncompressed, as base64url. */
  publicKey: v.string(),
  /** PKCS #8 as base64url. */
  privateKey: v.string(),
  /** Whether the item had it from its first version: nobody was given a link to edit in order to add. */
  isFromStart: v.boolean(),
});
export type Adding = v.InferOutput<typeof Adding>;

const curve = { name: 'ECDH', namedCurve: 'P-256' } as const;
const format = 1;
const pointBytes = 65;
const ivBytes = 12;
const head = 1 + pointBytes + ivBytes;
const text = new TextEncoder();

/** A new key pair. */
export async function newAdding(isFromStart: boolean): Promise<Adding> {
  const subtle = requireSubtle();
  const pair = await subtle.generateKey(curve, true, ['deriveBits']);
  const [point, secret] = await Promise.all([
    subtle.exportKey('raw', pair.publicKey),
    subtle.exportKey('pkcs8', pair.privateKey),
  ]);
  return {
    publicKey: toBase64Url(new Uint8Array(point)),
    privateKey: toBase64Url(new Uint8Array(secret)),
    isFromStart,
  };
}

/** The token that lets one add to an item: whoever may edit it can always make it, and nobody makes theirs of it. */
export async function addTokenOf(editToken: string): Promise<string> {
  const named = text.encode(`clause-hub add token ${editToken}`);
  return toBase64Url(new Uint8Array(await requireSubtle().digest('SHA-256', named)));
}

/**
 * Seals an addition to an item so that only who can open the item can read it: an ephemeral ECDH key, HKDF, AES-256-GCM
 * bound to the item and to the addition's name. Base64 of: the number of this format, the ephemeral point, the IV, then
 * ciphertext and tag. Throws a SavedError (`brokenLink`) when the link's key is none.
 */
export async function sealAddition(
  content: unknown,
  { id: itemId, publicKey }: AddLink,
  id: string,
): Promise<string> {
  const subtle = requireSubtle();
  const theirs = await importPoint(fromBase64Url(publicKey));
  const own = await subtle.generateKey(curve, true, ['deriveBits']);
  const point = new Uint8Array(await subtle.exportKey('raw', own.publicKey));
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
  const key = await keyOf(own.privateKey, theirs, [point, fromBase64Url(publicKey)]);
  const plain = text.encode(JSON.stringify(content));
  const sealed = await subtle.encrypt(algorithm(iv, itemId, id), key, plain);
  return toBase64(Uint8Array.from([format, ...point, ...iv, ...new Uint8Array(sealed)]));
}

/** Opens what `sealAddition` made; throws a SavedError (`changed`) when it was made for another item or altered. */
export async function openAddition(
  { id, ciphertext }: { id: string; ciphertext: string },
  { publicKey, privateKey }: Adding,
  itemId: string,
): Promise<unknown> {
  const subtle = requireSubtle();
  const bytes = fromBase64(ciphertext);
  if (bytes.length <= head || bytes[0] !== format) throw new SavedError('changed');
  const point = bytes.slice(1, 1 + pointBytes);
  const iv = bytes.slice(1 + pointBytes, head);
  try {
    const secret = fromBase64Url(privateKey);
    const own = await subtle.importKey('pkcs8', secret, curve, false, ['deriveBits']);
    const key = await keyOf(own, await importPoint(point), [point, fromBase64Url(publicKey)]);
    const plain = await subtle.decrypt(algorithm(iv, itemId, id), key, bytes.slice(head));
    return JSON.parse(new TextDecoder().decode(plain));
  } catch {
    throw new SavedError('changed');
  }
}

async function importPoint(point: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  try {
    return await requireSubtle().importKey('raw', point, curve, false, []);
  } catch {
    throw new SavedError('brokenLink');
  }
}

async function keyOf(
  privateKey: CryptoKey,
  publicKey: CryptoKey,
  points: Uint8Array[],
): Promise<CryptoKey> {
  const subtle = requireSubtle();
  const shared = await subtle.deriveBits({ name: 'ECDH', public: publicKey }, privateKey, 256);
  const hkdf = await subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const salt = Uint8Array.from(points.flatMap((point) => [...point]));
  return subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt, info: text.encode('clause-hub addition') },
    hkdf,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

const algorithm = (iv: Uint8Array<ArrayBuffer>, itemId: string, id: string) => ({
  name: 'AES-GCM',
  iv,
  additionalData: text.encode(`${itemId}\n${id}`),
});
