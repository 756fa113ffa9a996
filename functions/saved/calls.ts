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
