import {
  Added,
  Additions,
  AdditionsQuery,
  DeletedAdditions,
  NewAddition,
} from '#domain/tools/additions.ts';
import { NewSavedItem, NextSavedItem, SavedItem, Stamp } from '#domain/tools/saved.ts';
import { describe } from '../http/documentation.ts';

const tag = 'saved items';
const path = { id: 'the item’s name: 16 bytes as base64url' };

/** `POST /saved`, as it is documented. */
export const keeping = describe({
  tag,
  summary:
    'Keep an encrypted item (first version); the bearer token becomes the one that may change it',
  secret: true,
  body: NewSavedItem,
  status: 201,
  answer: Stamp,
  problems: [400, 401, 409, 413, 429, 507],
});

/** `GET /saved/:id`, as it is documented. */
export const reading = describe({
  tag,
  summary: 'An encrypted item; only a browser that has its key can read it',
  path,
  answer: SavedItem,
  problems: [404, 410],
});

/** `PUT /saved/:id`, as it is documented. */
export const replacing = describe({
  tag,
  summary:
    'Keep the next version; 409 names the version that came before, to be fetched and merged',
  path,
  secret: true,
  body: NextSavedItem,
  answer: Stamp,
  problems: [400, 401, 403, 404, 409, 410, 413, 429, 507],
});

/** `DELETE /saved/:id`, as it is documented. */
export const deleting = describe({
  tag,
  summary: 'Delete an item; a second time changes nothing',
  path,
  secret: true,
  status: 204,
  problems: [401, 403, 404, 429],
});

/** `POST /saved/:id/additions`, as it is documented. */
export const adding = describe({
  tag,
  summary:
    'Add something to an item, sealed to its public key; the bearer token is the one to add. An id sent again adds nothing',
  path,
  secret: true,
  body: NewAddition,
  status: 201,
  answer: Added,
  problems: [400, 401, 403, 404, 409, 410, 413, 422, 429, 507],
});

/** `GET /saved/:id/additions`, as it is documented. */
export const readingAdditions = describe({
  tag,
  summary:
    'What was added to an item, sealed, in the order it came; the bearer token is the one to change it',
  path,
  secret: true,
  query: AdditionsQuery,
  answer: Additions,
  problems: [400, 401, 403, 404, 410],
});

/** `DELETE /saved/:id/additions`, as it is documented. */
export const deletingAdditions = describe({
  tag,
  summary: 'Delete what was added to an item; a second time changes nothing',
  path,
  secret: true,
  query: DeletedAdditions,
  status: 204,
  problems: [400, 401, 403, 404, 410, 429],
});
