import * as v from 'valibot';
import {
  Decision,
  Log,
  ModeratedSubmission,
  Queue,
  Repeats,
} from '#domain/submission/moderation.ts';
import { SubmissionState } from '#domain/submission/submission.ts';
import { Country, Language } from '#domain/words.ts';
import { describe } from '../http/documentation.ts';
import { Paging } from '../http/paging.ts';

const path = { id: 'the submission’s id' };
const shared = { tag: 'moderation', moderators: true };

const anyOf = <Schema extends v.GenericSchema>(schema: Schema, text: string) =>
  v.optional(
    v.pipe(v.array(schema), v.maxLength(50), v.description(`${text}; repeat it for "any of"`)),
  );

/** What the queue can be asked for. */
export const QueueQuery = v.object({
  state: anyOf(SubmissionState, 'state'),
  country: anyOf(Country, 'country of the agreement'),
  language: anyOf(Language, 'language of the agreement'),
  holder: v.optional(v.pipe(v.literal('me'), v.description('only what the moderator holds'))),
  ...Paging.entries,
});

/** `GET /moderation/submissions`, as it is documented. */
export const listing = describe({
  ...shared,
  summary: 'The queue, the longest waiting first, with the number in each state',
  query: QueueQuery,
  answer: Queue,
  problems: [400, 401],
});

/** `GET /moderation/submissions/:id`, as it is documented. */
export const reading = describe({
  ...shared,
  summary: 'A submission as moderators see it',
  path,
  answer: ModeratedSubmission,
  problems: [401, 404],
});

/** `GET /moderation/submissions/:id/repeats`, as it is documented. */
export const comparing = describe({
  ...shared,
  summary: 'Which open clauses repeat what is published or waits in another submission',
  path,
  answer: Repeats,
  problems: [401, 404],
});

/** `GET /moderation/submissions/:id/document`, as it is documented. */
export const downloading = describe({
  ...shared,
  summary: 'The document of a submission, the first of its files, as a download',
  path,
  answer: 'application/octet-stream',
  problems: [401, 404],
});

/** `GET /moderation/submissions/:id/documents/:number`, as it is documented. */
export const downloadingNumbered = describe({
  ...shared,
  summary: 'One file of the document of a submission, as a download',
  path: { ...path, number: 'its place among `documents` of the submission, counted from 0' },
  answer: 'application/octet-stream',
  problems: [401, 404],
});

/** `POST /moderation/submissions/:id/claim`, as it is documented. */
export const claiming = describe({
  ...shared,
  summary: 'Hold a submission for 30 minutes, or renew the hold',
  path,
  answer: ModeratedSubmission,
  problems: [401, 403, 404, 409, 429],
});

/** `POST /moderation/submissions/:id/release`, as it is documented. */
export const releasing = describe({
  ...shared,
  summary: 'Give a submission back to the queue',
  path,
  answer: ModeratedSubmission,
  problems: [401, 403, 404, 409, 429],
});

/** `POST /moderation/submissions/:id/decide`, as it is documented. */
export const deciding = describe({
  ...shared,
  summary: 'Decide on every open clause, which publishes what is accepted; or ask for changes',
  path,
  body: Decision,
  answer: ModeratedSubmission,
  problems: [400, 401, 403, 404, 409, 413, 429],
});

/** `GET /moderation/log`, as it is documented. */
export const readingLog = describe({
  ...shared,
  summary: 'What was done, newest first, with persons',
  query: Paging,
  answer: Log,
  problems: [400, 401],
});
