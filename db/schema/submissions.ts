import { index, integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import type { LogEntry } from '#domain/submission/moderation.ts';
import type {
  Judged,
  LogAction,
  SubmittedAgreement,
  Proposal,
  ProposalState,
  Right,
  SubmissionState,
} from '#domain/submission/submission.ts';
import type { Locale } from '#domain/words.ts';
import { moderators } from './moderators.ts';

// What is sent to the hub, what was done with it, and what keeps sending safe. Times are ISO 8601 in UTC; `…Hash` is
// the SHA-256 (hex) of a secret that is not stored itself.

/** The hub's own secrets by name, the root of its signatures and one salt a day, and when the last backup was made. */
export const settings = sqliteTable('settings', {
  name: text().primaryKey(),
  value: text().notNull(),
});

/**
 * Offered agreements. `version` rises with every change; `sentBy` is set when a moderator sent it. `agreementSlug` is of a
 * published agreement that the clauses join, null where they make one; `right` is null where the sender did not say.
 */
export const submissions = sqliteTable(
  'submissions',
  {
    id: text().primaryKey(),
    state: text().$type<SubmissionState>().notNull(),
    version: integer().notNull(),
    agreement: text({ mode: 'json' }).$type<SubmittedAgreement>().notNull(),
    agreementSlug: text(),
    right: text('right_to_give').$type<Right>(),
    note: text(),
    contact: text(),
    locale: text().$type<Locale>().notNull(),
    asked: text(),
    holderId: integer().references(() => moderators.id),
    heldSince: text(),
    heldUntil: text(),
    sentBy: integer().references(() => moderators.id),
    receiptHash: text().notNull(),
    idempotencyHash: text().unique(),
    requestHash: text().notNull(),
    sentAt: text().notNull(),
    changedAt: text().notNull(),
  },
  (table) => [index('submissions_queue').on(table.state, table.sentAt)],
);

const submissionId = () =>
  text()
    .notNull()
    .references(() => submissions.id, { onDelete: 'cascade' });

/** A clause as its moderator published it. */
export type PublishedProposal = Proposal & { judged?: Judged };

/** Clauses proposed in a submission; `id` counts from 0 within it, `slug` is of the published clause. */
export const proposals = sqliteTable(
  'proposals',
  {
    submissionId: submissionId(),
    id: integer().notNull(),
    state: text().$type<ProposalState>().notNull(),
    proposal: text({ mode: 'json' }).$type<Proposal>().notNull(),
    edited: text({ mode: 'json' }).$type<PublishedProposal>(),
    reason: text(),
    asked: text(),
    slug: text(),
  },
  (table) => [
    primaryKey({ columns: [table.submissionId, table.id] }),
    index('proposals_slug').on(table.slug),
  ],
);

/**
 * Files of submissions, kept for the moderators; `number` counts from 0 in the order in which they are read, `key` names the
 * file in the document store.
 */
export const documents = sqliteTable(
  'documents',
  {
    submissionId: submissionId(),
    number: integer().notNull().default(0),
    key: text().notNull().unique(),
    mediaType: text().notNull(),
    bytes: integer().notNull(),
    sha256: text().notNull(),
    storedAt: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.submissionId, table.number] })],
);

/** Files of the document store that no submission names: not yet, or no longer. */
export const looseDocuments = sqliteTable('loose_documents', {
  key: text().primaryKey(),
  since: text().notNull(),
});

/**
 * What was done, line by line; triggers refuse to change or remove a line, and any line of a person after the one that
 * removes them. `moderatorId` is null for the sender and the operator; `personId` and `invitationHash` say to whom
 * something was done.
 */
export const log = sqliteTable(
  'log',
  {
    id: integer().primaryKey(),
    at: text().notNull(),
    action: text().$type<LogAction>().notNull(),
    submissionId: text(),
    reportId: text(),
    version: integer(),
    fromState: text().$type<SubmissionState>(),
    toState: text().$type<SubmissionState>(),
    moderatorId: integer(),
    heldUntil: text(),
    reason: text(),
    clauses: text({ mode: 'json' }).$type<LogEntry['clauses']>().notNull().default([]),
    personId: integer(),
    invitationHash: text(),
  },
  (table) => [
    index('log_person').on(table.personId),
    unique('log_submission_version').on(table.submissionId, table.version),
    unique('log_report_version').on(table.reportId, table.version),
  ],
);

/** Challenges whose work was handed in, until they expire. */
export const spentChallenges = sqliteTable('spent_challenges', {
  id: text().primaryKey(),
  expiresAt: text().notNull(),
});

/** Writes counted by a salted hash of address and route, and by window. */
export const writeCounts = sqliteTable('write_counts', {
  id: text().primaryKey(),
  count: integer().notNull(),
  expiresAt: text().notNull(),
});
