import { Hono } from 'hono';
import type { Env } from '../http/context.ts';
import { limitWrites } from '../middleware/limit-writes.ts';
import { requireModerator } from '../middleware/signed-in.ts';
import * as calls from './calls.ts';
import { invite } from './invite.ts';
import { listPeople, removePerson } from './people.ts';

const rateLimit = limitWrites({ name: 'people', max: 60, minutes: 15 });
const all = '/moderation/people';

/** Who moderates: the list of them, inviting and removing. */
export const peopleRoutes = new Hono<Env>()
  .get(all, calls.listing, requireModerator, listPeople)
  .post(`${all}/:id/remove`, calls.removing, rateLimit, requireModerator, removePerson)
  .post('/invitations', calls.inviting, rateLimit, requireModerator, invite);
