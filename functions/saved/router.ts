import { Hono } from 'hono';
import { maxAdditionBytes } from '#domain/tools/additions.ts';
import { maxSavedBytes } from '#domain/tools/saved.ts';
import { limitBody } from '../http/body.ts';
import type { Env } from '../http/context.ts';
import { limitWrites } from '../middleware/limit-writes.ts';
import { addToItem, deleteAdditions, listAdditions } from './additions.ts';
import * as calls from './calls.ts';
import { deleteItem, keepItem, replaceItem, showItem } from './items.ts';

/** Base64 of the largest ciphertext and the little around it. */
const limitFor = (bytes: number) => limitBody(Math.ceil(bytes / 3) * 4 + 1024);
const limit = limitFor(maxSavedBytes);
const limitAddition = limitFor(maxAdditionBytes);
const rateLimit = limitWrites({ name: 'saved', max: 600, minutes: 60 });
const rateLimitNew = limitWrites({ name: 'saved-new', max: 120, minutes: 60 });
/** A whole meeting may hand in from one network, and again. */
const rateLimitAdditions = limitWrites({ name: 'saved-additions', max: 300, minutes: 60 });
const one = '/saved/:id';
const added = '/saved/:id/additions';

/** Items that browsers keep here encrypted: the server stores them whole and can read none. */
export const savedRoutes = new Hono<Env>()
  .post('/saved', calls.keeping, limit, rateLimitNew, keepItem)
  .get(one, calls.reading, showItem)
  .put(one, calls.replacing, limit, rateLimit, replaceItem)
  .delete(one, calls.deleting, rateLimit, deleteItem)
  .post(added, calls.adding, limitAddition, rateLimitAdditions, addToItem)
  .get(added, calls.readingAdditions, listAdditions)
  .delete(added, calls.deletingAdditions, rateLimit, deleteAdditions);
