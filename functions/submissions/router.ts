import { Hono } from 'hono';
import type { Vocabularies } from '#content/schema/entries.ts';
import type { Database } from '#db/client.server.ts';
import { listOf } from '#db/queries/log.ts';
import * as submissions from '#db/queries/submissions.ts';
import type { Found } from '#db/queries/submissions.ts';
import { limits } from '#domain/limits.ts';
import { nextId } from '#domain/submission/submission-rules.ts';
import { Correction, Sent, SentSubmission, Withdrawal } from '#domain/submission/submission.ts';
import { act, type Effects } from './act.ts';
import { limitBody, readJson } from '../http/body.ts';
import type { ApiContext, Env } from '../http/context.ts';
import { openDatabase } from '../http/database.ts';
import { describe } from '../http/documentation.ts';
import { discard, requireDocuments } from './documents.ts';
import { limitWrites } from '../middleware/limit-writes.ts';
import { Problem } from '../http/problem.ts';
import { isSecretOf } from '../http/secrets.ts';
import { send, SubmissionParts } from './send.ts';
import { requireKnownWords } from './submission-form.ts';
import { sentView } from './submission-views.ts';

const path = { id: 'the submission’s id' };
const often = limitWrites({ name: 'sender', most: 120, minutes: 60 });
const limit = limitBody(limits.requestBytes);
const tag = 'submissions';

/** What a sender can do: send an agreement, follow it by receipt, correct it when asked, withdraw it at any time. */
export const submissionRoutes = (vocabularies: Vocabularies) =>
  new Hono<Env>()
    .post(
      '/submissions',
      describe({
        summary:
          'Offer an agreement with its clauses. Idempotent by the header Idempotency-Key; without `proof` only a document alone is taken, a few times a day',
        tag,
        form: SubmissionParts,
        headers: {
          'Idempotency-Key':
            '16 to 200 letters, digits, - or _; the same key and body get the same answer',
        },
        status: 201,
        answer: Sent,
        problems: [400, 403, 409, 413, 422, 429],
      }),
      limitWrites({ name: 'send', most: 20, minutes: 60 }),
      limit,
      async (c) => c.json(await send(c, vocabularies), 201),
    )
    .get(
      '/submissions/:id',
      describe({
        summary: 'A submission as its sender sees it, by the receipt',
        ...{ tag, path, secret: true },
        answer: SentSubmission,
        problems: [401, 403, 404],
      }),
      async (c) => {
        const db = await openDatabase(c);
        return answer(c, db, await requireSent(c, db));
      },
    )
    .patch(
      '/submissions/:id',
      describe({
        summary: 'Correct a submission when changes were requested',
        ...{ tag, path, secret: true },
        body: Correction,
        answer: SentSubmission,
        problems: [400, 401, 403, 404, 409, 413, 429],
      }),
      often,
      limit,
      async (c) => {
        const db = await openDatabase(c);
        const found = await requireSent(c, db);
        const { version, agreement, clauses, note } = await readJson(c, Correction);
        requireKnownWords(vocabularies, { agreement, clauses });
        const kept = clauses.flatMap(({ id, ...proposal }) =>
          id === undefined ? [] : [{ id, proposal }],
        );
        const added = clauses
          .filter(({ id }) => id === undefined)
          .map(({ id: _, ...proposal }) => proposal);
        const command = { version, kept: kept.map(({ id }) => id), added: added.length };
        const corrected = await act(db, found, { do: 'correct', ...command }, () => ({
          submission: { agreement, note, asked: null },
          also: [
            ...kept.map(({ id, proposal }) =>
              submissions.updateProposal(db, found.id, id, { proposal, asked: null }),
            ),
            ...submissions.insertProposals(db, found.id, added, nextId(found)),
          ],
        }));
        return answer(c, db, corrected);
      },
    )
    .post(
      '/submissions/:id/withdraw',
      describe({
        summary: 'Withdraw clauses, or the whole submission with its document',
        ...{ tag, path, secret: true },
        body: Withdrawal,
        answer: SentSubmission,
        problems: [400, 401, 403, 404, 409, 413, 429],
      }),
      often,
      limit,
      async (c) => {
        const db = await openDatabase(c);
        const found = await requireSent(c, db);
        const { clauses } = await readJson(c, Withdrawal);
        const effects: Effects = (steps) => {
          if (steps.at(-1)?.to !== 'withdrawn') return {};
          return {
            submission: { contact: null },
            also: submissions.removeDocument(db, found.id),
          };
        };
        const withdrawn = await persistently(db, found, (now) =>
          act(db, now, { do: 'withdraw', clauses }, effects),
        );
        if (found.document && !withdrawn.document) await removeFile(c, db, found.document.key);
        return answer(c, db, withdrawn);
      },
    )
    .delete(
      '/submissions/:id/document',
      describe({
        summary: 'Delete the document; the clauses stay',
        ...{ tag, path, secret: true },
        answer: SentSubmission,
        problems: [400, 401, 403, 404, 409, 429],
      }),
      often,
      async (c) => {
        const db = await openDatabase(c);
        const found = await requireSent(c, db);
        const left = await persistently(db, found, (now) =>
          act(db, now, { do: 'delete-document' }, () => ({
            also: submissions.removeDocument(db, found.id),
          })),
        );
        if (found.document) await removeFile(c, db, found.document.key);
        return answer(c, db, left);
      },
    );

/** The submission of the address, for who holds its receipt; throws a Problem (401, 403, 404) otherwise. */
async function requireSent(c: ApiContext, db: Database): Promise<Found> {
  const receipt = /^Bearer (\S+)$/.exec(c.req.header('Authorization') ?? '')?.[1];
  if (receipt === undefined) {
    throw new Problem(
      401,
      'secret-missing',
      'Send the receipt of the submission in the header Authorization: Bearer.',
      undefined,
      { 'WWW-Authenticate': 'Bearer' },
    );
  }
  const found = await submissions.find(db, c.req.param('id') ?? '');
  if (found === undefined) {
    throw new Problem(404, 'not-found', 'The hub has no submission of this id. Check the address.');
  }
  if (isSecretOf(receipt, found.receiptHash)) return found;
  throw new Problem(403, 'wrong-secret', 'This receipt belongs to another submission.');
}

async function answer(c: ApiContext, db: Database, found: Found) {
  c.header('Cache-Control', 'no-store');
  return c.json(sentView(found, await listOf(db, found.id)));
}

/** What does not depend on the version is tried again when a moderator came first. */
async function persistently(
  db: Database,
  found: Found,
  attempt: (now: Found) => Promise<Found>,
  triesLeft = 5,
): Promise<Found> {
  try {
    return await attempt(found);
  } catch (error) {
    const now = await submissions.find(db, found.id);
    const isOvertaken = error instanceof Problem && now?.version !== found.version;
    if (now === undefined || !isOvertaken || triesLeft === 0) throw error;
    return persistently(db, now, attempt, triesLeft - 1);
  }
}

async function removeFile(c: ApiContext, db: Database, key: string): Promise<void> {
  await discard(await requireDocuments(c), db, key);
}
