import * as v from 'valibot';
import { AddToken, base64Url, EditToken, SavedId, SavedKey } from '#domain/tools/saved.ts';
import { withoutEnd } from '#domain/text-end.ts';
import { textOfHash, withoutEscapes } from '#lib/site/hash.ts';
import { randomText } from './base64.ts';
import { SavedError } from './problems.ts';

/** What a link to an item holds; with the token it lets its reader change the item. */
export type Access = { id: string; key: string; token?: string | undefined };

const Parts = v.union([
  v.strictTuple([SavedId, SavedKey]),
  v.strictTuple([SavedId, SavedKey, EditToken]),
]);

/** What a link to add holds: it lets its reader neither read the item nor change it. */
export type AddLink = { id: string; publicKey: string; token: string };

/** Names, key and token of a new item. */
export const newAccess = (): Access & { token: string } => ({
  id: randomText(16),
  key: randomText(32),
  token: randomText(32),
});

/** The part of a link after `#`, which browsers never send: `id.key` to read, `id.key.token` to change as well. */
export const hashOf = ({ id, key, token }: Access): string =>
  `#${[id, key, ...(token === undefined ? [] : [token])].join('.')}`;

/**
 * Reads the part of an address after `#`: undefined when it is no link to an item, for instance the name of a
 * place on the page. Throws a SavedError (`brokenLink`) when it was one and is cut short or mistyped.
 */
export function parseHash(hash: string): Access | undefined {
  const text = textOf(hash);
  if (!/^[\w-]{22}(\.|$)/.test(text)) return undefined;
  const parts = v.safeParse(Parts, text.split('.'));
  if (!parts.success) throw new SavedError('brokenLink');
  const [id, key, token] = parts.output;
  return { id, key, token };
}

const adding = 'add.';
const AddParts = v.strictTuple([SavedId, base64Url(65), AddToken]);

/** The part after `#` of a link to add: the item, the key to seal to, and the token. */
export const hashOfAddLink = ({ id, publicKey, token }: AddLink): string =>
  `#${adding}${[id, publicKey, token].join('.')}`;

/** Reads such a part; undefined when it is none. Throws a SavedError (`brokenLink`) when it is cut short or mistyped. */
export function parseAddHash(hash: string): AddLink | undefined {
  const text = textOf(hash);
  if (!text.startsWith(adding)) return undefined;
  const parts = v.safeParse(AddParts, text.slice(adding.length).split('.'));
  if (!parts.success) throw new SavedError('brokenLink');
  const [id, publicKey, token] = parts.output;
  return { id, publicKey, token };
}

/** The part after `#` without what mail programs and hands leave at the end of a link. */
const textOf = (hash: string): string =>
  withoutEnd(withoutEscapes(textOfHash(hash)), /[\s.,;:)>»”"']/);
