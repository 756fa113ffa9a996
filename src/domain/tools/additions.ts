import * as v from 'valibot';
import { base64Url } from './saved.ts';

/** Bytes that an addition to a saved item may have, sealed. */
export const maxAdditionBytes = 16 * 1024;
/** Additions that an item holds at a time. */
export const maxAdditions = 500;
/** Additions in one answer. */
export const additionsPerPage = 50;

const said = v.description;

/** The name of an addition, made by the sender so that one sent twice is kept once. */
const AdditionId = v.pipe(base64Url(16), said('16 random bytes as base64url, made by the sender'));

const Ciphertext = v.pipe(
  v.string(),
  v.base64(),
  v.minLength(4),
  said('base64 of at most 16 kB: what the browser sealed to the item’s public key'),
);
const addedAt = v.pipe(v.string(), v.isoTimestamp());

/** What is added to an item by who has its add token. */
export const NewAddition = v.strictObject({ id: AdditionId, ciphertext: Ciphertext });
export type NewAddition = v.InferOutput<typeof NewAddition>;

/** What an addition is answered by. */
export const Added = v.strictObject({ id: AdditionId, addedAt });

/** One page of what was added to an item, in the order it came. */
export const Additions = v.strictObject({
  items: v.array(v.strictObject({ id: AdditionId, addedAt, ciphertext: Ciphertext })),
  next: v.pipe(
    v.nullable(v.number()),
    said('the value of `after` for the next page; null on the last'),
  ),
});
export type Additions = v.InferOutput<typeof Additions>;

/** Which page of the additions is asked for. */
export const AdditionsQuery = v.object({
  after: v.optional(
    v.pipe(v.number(), v.safeInteger(), v.minValue(0), said('the `next` of the page before')),
    0,
  ),
});

/** Which additions are to be deleted. */
export const DeletedAdditions = v.object({
  id: v.optional(
    v.pipe(
      v.array(AdditionId),
      v.maxLength(additionsPerPage),
      said('which additions to delete; all of them when it is left out'),
    ),
  ),
});
