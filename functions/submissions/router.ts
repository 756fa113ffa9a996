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
import { deleteDocument, withdraw } from './withdraw.ts';

const seldom = limitWrites({ name: 'send', most: 20, minutes: 60 });
const often = limitWrites({ name: 'sender', most: 120, minutes: 60 });
const limit = limitBody(limits.requestBytes);
const one = '/submissions/:id';

/** What a sender can do: send an agreement, follow it by receipt, correct it when asked, withdraw it at any time. */
export const submissionRoutes = (vocabularies: Vocabularies) =>
  new Hono<Env>()
    .post('/submissions', calls.sending, seldom, limit, sendWith(vocabularies))
    .get(one, calls.reading, showSubmission)
    .patch(one, calls.correcting, often, limit, correctWith(vocabularies))
    .post(`${one}/withdraw`, calls.withdrawing, often, limit, withdraw)
    .delete(`${one}/document`, calls.deletingDocument, often, deleteDocument);
