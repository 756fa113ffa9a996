import { Hono } from 'hono';
import * as v from 'valibot';
import type { Vocabularies } from '#content/schema/entries.ts';
import type { Database } from '#db/client.server.ts';
import * as log from '#db/queries/log.ts';
import * as queue from '#db/queries/queue.ts';
import * as submissions from '#db/queries/submissions.ts';
import type { Found } from '#db/queries/submissions.ts';
import { limits } from '#domain/limits.ts';
import { Decision, Log, ModeratedSubmission, Queue } from '#domain/submission/moderation.ts';
import { SubmissionState } from '#domain/submission/submission.ts';
import { Country, Language } from '#domain/words.ts';
import { act } from '../submissions/act.ts';
import { limitBody, readJson } from '../http/body.ts';
import type { ApiContext, Env } from '../http/context.ts';
import { openDatabase } from '../http/database.ts';
import { decide } from './decide.ts';
import { describe } from '../http/documentation.ts';
import { requireDocuments } from '../submissions/documents.ts';
import { limitWrites } from '../middleware/limit-writes.ts';
import { requireModerator } from '../middleware/signed-in.ts';
import { Paging } from '../http/paging.ts';
import { Problem } from '../http/problem.ts';
import { readQuery } from '../http/query.ts';
import { claimOf, moderatedView } from '../submissions/submission-views.ts';

const path = { id: 'the submission’s id' };
const shared = { tag: 'moderation', moderators: true };
const often = limitWrites({ name: 'moderation', most: 1200, minutes: 60 });
const limit = limitBody(limits.requestBytes);

const anyOf = <Schema extends v.GenericSchema>(schema: Schema, text: string) =>
  v.optional(
    v.pipe(v.array(schema), v.maxLength(50), v.description(`${text}; repeat it for "any of"`)),
  );

const QueueQuery = v.object({
  state: anyOf(SubmissionState, 'state'),
  country: anyOf(Country, 'country of the agreement'),
  language: anyOf(Language, 'language of the agreement'),
  holder: v.optional(v.pipe(v.literal('me'), v.description('only what the moderator holds'))),
  ...Paging.entries,
});

/** What moderators do: see the queue, hold a submission, look at its document, decide. */
export const moderationRoutes = (vocabularies: Vocabularies) =>
  new Hono<Env>()
    .get(
      '/moderation/submissions',
      describe({
        summary: 'The queue, the longest waiting first, with the number in each state',
        ...shared,
        query: QueueQuery,
        answer: Queue,
        problems: [400, 401],
      }),
      requireModerator,
      async (c) => {
        const { page, perPage, holder, ...rest } = readQuery(c, QueueQuery);
        const { id: moderatorId } = c.get('moderator');
        const filters = { ...rest, holderId: holder === 'me' ? moderatorId : undefined };
        const found = await queue.list(await openDatabase(c), filters, { page, perPage });
        const items = found.items.map((row) => rowOf(row, moderatorId));
        return c.json({ ...found, items, page, perPage } satisfies Queue);
      },
    )
    .get(
      '/moderation/submissions/:id',
      describe({
        summary: 'A submission as moderators see it',
        ...{ ...shared, path },
        answer: ModeratedSubmission,
        problems: [401, 404],
      }),
      requireModerator,
      async (c) => {
        const db = await openDatabase(c);
        return answer(c, db, await requireFound(c, db));
      },
    )
    .get(
      '/moderation/submissions/:id/document',
      describe({
        summary: 'The document of a submission, as a download',
        ...{ ...shared, path },
        answer: 'application/octet-stream',
        problems: [401, 404],
      }),
      requireModerator,
      async (c) => {
        const { id, document } = await requireFound(c, await openDatabase(c));
        const store = await requireDocuments(c);
        const content = document && (await store.get(document.key));
        if (!content) {
          throw new Problem(
            404,
            'not-found',
            'This submission has no document, or it was deleted.',
          );
        }
        const name = `agreement-${id.slice(0, 8)}.${endings[document.mediaType] ?? 'bin'}`;
        return c.body(content, 200, {
          'Content-Type': document.mediaType,
          'Content-Disposition': `attachment; filename="${name}"`,
        });
      },
    )
    .post(
      '/moderation/submissions/:id/claim',
      describe({
        summary: 'Hold a submission for 30 minutes, or renew the hold',
        ...{ ...shared, path },
        answer: ModeratedSubmission,
        problems: [401, 403, 404, 409, 429],
      }),
      often,
      requireModerator,
      (c) => hold(c, 'claim'),
    )
    .post(
      '/moderation/submissions/:id/release',
      describe({
        summary: 'Give a submission back to the queue',
        ...{ ...shared, path },
        answer: ModeratedSubmission,
        problems: [401, 403, 404, 409, 429],
      }),
      often,
      requireModerator,
      (c) => hold(c, 'release'),
    )
    .post(
      '/moderation/submissions/:id/decide',
      describe({
        summary:
          'Decide on every open clause, which publishes what is accepted; or ask for changes',
        ...{ ...shared, path },
        body: Decision,
        answer: ModeratedSubmission,
        problems: [400, 401, 403, 404, 409, 413, 429],
      }),
      often,
      limit,
      requireModerator,
      async (c) => {
        const decision = await readJson(c, Decision);
        const db = await openDatabase(c);
        const found = await requireFound(c, db);
        return answer(
          c,
          db,
          await decide(db, found, decision, c.get('moderator').id, vocabularies),
        );
      },
    )
    .get(
      '/moderation/log',
      describe({
        summary: 'What was done, newest first, with persons',
        ...shared,
        query: Paging,
        answer: Log,
        problems: [400, 401],
      }),
      requireModerator,
      async (c) => {
        const paging = readQuery(c, Paging);
        const found = await log.list(await openDatabase(c), paging);
        return c.json({ ...found, ...paging } satisfies Log);
      },
    );

const endings: Record<string, string> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'text/plain': 'txt',
};

async function hold(c: ApiContext, what: 'claim' | 'release') {
  const db = await openDatabase(c);
  const found = await requireFound(c, db);
  return answer(c, db, await act(db, found, { do: what, moderator: c.get('moderator').id }));
}

async function requireFound(c: ApiContext, db: Database): Promise<Found> {
  const found = await submissions.find(db, c.req.param('id') ?? '');
  if (found) return found;
  throw new Problem(404, 'not-found', 'The hub has no submission of this id.');
}

async function answer(c: ApiContext, db: Database, found: Found) {
  const lines = await log.listOf(db, found.id);
  return c.json(moderatedView(found, lines, c.get('moderator').id));
}

type QueueRow = Awaited<ReturnType<typeof queue.list>>['items'][number];

function rowOf({ submission, holderName, clauses, documents }: QueueRow, moderatorId: number) {
  const { id, state, version, agreement, sentAt, changedAt } = submission;
  const { title, unions, country, sector, level, language } = agreement;
  return {
    ...{ id, state, version, title, unions, country, sector, level, language },
    ...{ clauses, sentAt, changedAt },
    hasDocument: documents > 0,
    claim: claimOf({ ...submission, holderName }, moderatorId),
    own: submission.sentBy === moderatorId,
  };
}
