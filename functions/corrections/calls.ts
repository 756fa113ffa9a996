import { Paging } from '../http/paging.ts';
import {
  AgreementCorrection,
  ClauseCorrection,
  ClauseVersions,
  CorrectableAgreement,
  CorrectableClause,
} from '#domain/correction/correction.ts';
import { describe } from '../http/documentation.ts';

const shared = { tag: 'moderation', moderators: true };
const path = { slug: 'the last part of the record’s address' };

/** `GET /clauses/:slug/versions`, as it is documented. */
export const listing = describe({
  summary: 'What a clause said before each correction, when it was corrected and why',
  tag: 'clauses',
  path: { slug: 'the last part of the clause’s address' },
  query: Paging,
  answer: ClauseVersions,
  problems: [404, 410],
});

/** `GET /moderation/clauses/:slug`, as it is documented. */
export const readingClause = describe({
  ...shared,
  summary: 'A published clause as it can be corrected',
  path,
  answer: CorrectableClause,
  problems: [401, 404, 410],
});

/** `POST /moderation/clauses/:slug/correct`, as it is documented. */
export const correctingClause = describe({
  ...shared,
  summary: 'Correct a published clause, with the reason that readers see',
  path,
  body: ClauseCorrection,
  answer: CorrectableClause,
  problems: [400, 401, 403, 404, 409, 410, 413, 429],
});

/** `GET /moderation/agreements/:slug`, as it is documented. */
export const readingAgreement = describe({
  ...shared,
  summary: 'The facts of a published agreement as they can be corrected',
  path,
  answer: CorrectableAgreement,
  problems: [401, 404],
});

/** `POST /moderation/agreements/:slug/correct`, as it is documented. */
export const correctingAgreement = describe({
  ...shared,
  summary: 'Correct the facts of a published agreement and of its clauses, with the reason',
  path,
  body: AgreementCorrection,
  answer: CorrectableAgreement,
  problems: [400, 401, 403, 404, 409, 413, 429],
});
