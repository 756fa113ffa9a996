import { Hono } from 'hono';
import type { Env } from '../http/context.ts';
import { limitWrites } from '../middleware/limit-writes.ts';
import { requireModerator } from '../middleware/signed-in.ts';
import * as calls from './calls.ts';
import { decideOnReport, listReports, showReport } from './moderate.ts';
import { sendReport } from './send.ts';
import { showToSender } from './sender.ts';

const rateLimit = limitWrites({ name: 'report', max: 20, minutes: 60 });
const rateLimitDeciding = limitWrites({ name: 'moderation', max: 1200, minutes: 60 });
const moderator = requireModerator;
const all = '/moderation/reports';

/** Telling of a mistake, following what came of it, and what moderators do with it. */
export const reportRoutes = new Hono<Env>()
  .post('/reports', calls.sending, rateLimit, sendReport)
  .get('/reports/:id', calls.following, showToSender)
  .get(all, calls.listing, moderator, listReports)
  .get(`${all}/:id`, calls.reading, moderator, showReport)
  .post(`${all}/:id/decide`, calls.deciding, rateLimitDeciding, moderator, decideOnReport);
