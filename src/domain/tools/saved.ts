import * as v from 'valibot';
import { SavedKind } from '../words.ts';

/** Bytes of ciphertext a saved item may have. */
export const maxSavedBytes = 256 * 1024;

const said = v.description;
/** A number of bytes as base64url without padding. */
export const base64Url = (bytes: number) => {
  const length = Math.ceil((bytes * 4) / 3);
  return v.pipe(
    v.string(),
    v.regex(new RegExp(`^[A-Za-z0-9_-]{${length}}$`), `${bytes} bytes as base64url`),
  );
};

/** The name of a saved item, made by the browser so that its first version can be bound to it. */
export const SavedId = v.pipe(
  base64Url(16),
  said('16 random bytes as base64url, made by the sender'),
);

/** The secret that lets its bearer change or delete an item. */
export const EditToken = base64Url(32);

/** The secret that lets its bearer add to an item, and nothing else. */
export const AddToken = base64Url(32);

/** The key of an item, which never leaves the browsers of those who have its link. */
export const SavedKey = base64Url(32);

const addToken = v.optional(
  v.pipe(
    AddToken,
    said(
      'the token that lets its bearer add to the item, 32 bytes as base64url; kept as it was where it is left out',
    ),
  ),
);

const Ciphertext = v.pipe(
  v.string(),
  v.base64(),
  v.minLength(4),
  said('base64 of at most 256 kB: what the browser encrypted with AES-256-GCM'),
);

const Version = v.pipe(v.number(), v.integer(), v.minValue(1));

/** A first save; its version is 1. */
export const NewSavedItem = v.strictObject({
  id: SavedId,
  kind: SavedKind,
  ciphertext: Ciphertext,
  addToken,
});

/** A later save: `version` is one more than that of the save it builds on. */
export const NextSavedItem = v.strictObject({
  version: v.pipe(Version, said('one more than the version it builds on')),
  ciphertext: Ciphertext,
  addToken,
});

const times = {
  savedAt: v.pipe(v.string(), v.isoTimestamp()),
  expiresAt: v.pipe(v.string(), v.isoTimestamp(), said('twelve months after the last save')),
};

/** What a save is answered by. */
export const Stamp = v.strictObject({ id: SavedId, version: Version, ...times });
export type Stamp = v.InferOutput<typeof Stamp>;

/** A saved item as the server has it. */
export const SavedItem = v.strictObject({
  id: SavedId,
  kind: SavedKind,
  version: Version,
  ciphertext: Ciphertext,
  ...times,
});
export type SavedItem = v.InferOutput<typeof SavedItem>;
