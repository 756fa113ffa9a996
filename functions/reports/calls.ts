import * as v from 'valibot';
import {
  ModeratedReport,
  Report,
  ReportDecision,
  ReportList,
  ReportState,
  SentReport,
} from '#domain/submission/report.ts';
import { Sent } from '#domain/submission/submission.ts';
import { describe } from '../http/documentation.ts';
import { Paging } from '../http/paging.ts';
import { idempotencyHeader } from '../http/sent-once.ts';

const path = { id: 'the report’s id' };
const shared = { tag: 'moderation', moderators: true };

/** What the list of reports can be asked for. */
export const ReportQuery = v.object({
  state: v.optional(
    v.pipe(v.array(ReportState), v.maxLength(2), v.description('state; repeat it for "any of"')),
  ),
  ...Paging.entries,
});

/** `POST /reports`, as it is documented. */
export const sending = describe({
  tag: 'reports',
  summary:
    'Report a mistake of the hub. Idempotent by the header Idempotency-Key; without `proof` it is taken a few times a day',
  headers: idempotencyHeader,
  body: Report,
  status: 201,
  answer: Sent,
  problems: [400, 401, 403, 413, 422, 429],
});

/** `GET /reports/:id`, as it is documented. */
export const following = describe({
  tag: 'reports',
  summary: 'A report as its sender sees it, by the receipt',
  path,
  secret: true,
  answer: SentReport,
  problems: [401, 403, 404],
});

/** `GET /moderation/reports`, as it is documented. */
export const listing = describe({
  ...shared,
  summary: 'Reports of mistakes, the longest waiting first, with the number in each state',
  query: ReportQuery,
  answer: ReportList,
  problems: [400, 401],
});

/** `GET /moderation/reports/:id`, as it is documented. */
export const reading = describe({
  ...shared,
  summary: 'A report as moderators see it',
  path,
  answer: ModeratedReport,
  problems: [401, 404],
});

/** `POST /moderation/reports/:id/decide`, as it is documented. */
export const deciding = describe({
  ...shared,
  summary: 'Say what came of a report, with the reason that its sender reads',
  path,
  body: ReportDecision,
  answer: ModeratedReport,
  problems: [400, 401, 403, 404, 409, 413, 429],
});
