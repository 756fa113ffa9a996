import { Hono } from 'hono';
import type { Vocabularies } from '#content/schema/vocabularies.ts';
import { limits } from '#domain/limits.ts';
import { limitBody } from '../http/body.ts';
import type { Env } from '../http/context.ts';
import { limitWrites } from '../middleware/limit-writes.ts';
import { requireModerator } from '../middleware/signed-in.ts';
import * as calls from './calls.ts';
import { downloadFirst, downloadNumbered } from './document.ts';
import { showLog } from './log.ts';
import { showQueue } from './queue.ts';
import { showRepeats } from './repeats.ts';
import { claimSubmission, decideWith, releaseSubmission, showSubmission } from './review.ts';

const rateLimit = limitWrites({ name: 'moderation', max: 1200, minutes: 60 });
const limit = limitBody(limits.jsonBytes);
const moderator = requireModerator;
const one = '/moderation/submissions/:id';

/** What moderators do: see the queue, hold a submission, look at its documents, decide. */
export const moderationRoutes = (vocabularies: Vocabularies) =>
  new Hono<Env>()
    .get('/moderation/submissions', calls.listing, moderator, showQueue)
    .get(one, calls.reading, moderator, showSubmission)
    .get(`${one}/repeats`, calls.comparing, moderator, showRepeats)
    .get(`${one}/document`, calls.downloading, moderator, downloadFirst)
    .get(`${one}/documents/:number`, calls.downloadingNumbered, moderator, downloadNumbered)
    .post(`${one}/claim`, calls.claiming, rateLimit, moderator, claimSubmission)
    .post(`${one}/release`, calls.releasing, rateLimit, moderator, releaseSubmission)
    .post(`${one}/decide`, calls.deciding, limit, rateLimit, moderator, decideWith(vocabularies))
    .get('/moderation/log', calls.readingLog, moderator, showLog);
