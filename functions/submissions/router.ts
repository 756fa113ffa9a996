import { Hono } from 'hono';
import type { Vocabularies } from '#content/schema/vocabularies.ts';
import { limits } from '#domain/limits.ts';
import { limitBody } from '../http/body.ts';
import type { Env } from '../http/context.ts';
import { limitWrites } from '../middleware/limit-writes.ts';
import * as calls from './calls.ts';
import { correctWith } from './correct.ts';
import { sendWith } from './send.ts';
import { showSubmission } from './sender.ts';
import { deleteDocuments, withdraw } from './withdraw.ts';

const rateLimitSending = limitWrites({ name: 'send', max: 20, minutes: 60 });
const rateLimit = limitWrites({ name: 'sender', max: 120, minutes: 60 });
const limit = limitBody(limits.requestBytes);
const limitJson = limitBody(limits.jsonBytes);
const one = '/submissions/:id';

/** What a sender can do: send an agreement, follow it by receipt, correct it when asked, withdraw it at any time. */
export const submissionRoutes = (vocabularies: Vocabularies) =>
  new Hono<Env>()
    .post('/submissions', calls.sending, limit, rateLimitSending, sendWith(vocabularies))
    .get(one, calls.reading, showSubmission)
    .patch(one, calls.correcting, limitJson, rateLimit, correctWith(vocabularies))
    .post(`${one}/withdraw`, calls.withdrawing, rateLimit, withdraw)
    .delete(`${one}/document`, calls.deletingDocuments, rateLimit, deleteDocuments);
