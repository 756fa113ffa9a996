import { Correction, Sent, SentSubmission, Withdrawal } from '#domain/submission/submission.ts';
import { describe } from '../http/documentation.ts';
import { idempotencyHeader } from '../http/sent-once.ts';
import { SubmissionParts } from './send.ts';

const tag = 'submissions';
/** Calls about one submission, by who holds its receipt. */
const shared = { tag, path: { id: 'the submission’s id' }, secret: true, answer: SentSubmission };

/** `POST /submissions`, as it is documented. */
export const sending = describe({
  tag,
  summary:
    'Offer an agreement with its clauses. Idempotent by the header Idempotency-Key; without `proof` only a document alone is taken, a few times a day',
  form: SubmissionParts,
  headers: idempotencyHeader,
  status: 201,
  answer: Sent,
  problems: [400, 401, 403, 409, 413, 422, 429, 507],
});

/** `GET /submissions/:id`, as it is documented. */
export const reading = describe({
  ...shared,
  summary: 'A submission as its sender sees it, by the receipt',
  problems: [401, 403, 404],
});

/** `PATCH /submissions/:id`, as it is documented. */
export const correcting = describe({
  ...shared,
  summary: 'Correct a submission when changes were requested',
  body: Correction,
  problems: [400, 401, 403, 404, 409, 413, 429],
});

/** `POST /submissions/:id/withdraw`, as it is documented. */
export const withdrawing = describe({
  ...shared,
  summary: 'Withdraw clauses, or the whole submission with its document',
  body: Withdrawal,
  problems: [400, 401, 403, 404, 409, 413, 429],
});

/** `DELETE /submissions/:id/document`, as it is documented. */
export const deletingDocuments = describe({
  ...shared,
  summary: 'Delete the document, all its files; the clauses stay',
  problems: [400, 401, 403, 404, 409, 429],
});
