import { Hono } from 'hono';
import { maxSavedBytes } from '#domain/tools/saved.ts';
import { limitBody } from '../http/body.ts';
import type { Env } from '../http/context.ts';
import { limitWrites } from '../middleware/limit-writes.ts';
import * as calls from './calls.ts';
import { deleteItem, keepItem, replaceItem, showItem } from './items.ts';

/** Base64 of the largest ciphertext and the little around it. */
const limit = limitBody(Math.ceil(maxSavedBytes / 3) * 4 + 1024);
const rateLimit = limitWrites({ name: 'saved', max: 600, minutes: 60 });
const rateLimitNew = limitWrites({ name: 'saved-new', max: 120, minutes: 60 });
const one = '/saved/:id';

/** Items that browsers keep here encrypted: the server stores them whole and can read none. */
export const savedRoutes = new Hono<Env>()
  .post('/saved', calls.keeping, limit, rateLimitNew, keepItem)
  .get(one, calls.reading, showItem)
  .put(one, calls.replacing, limit, rateLimit, replaceItem)
  .delete(one, calls.deleting, rateLimit, deleteItem);
