import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ReportKind, ReportOutcome, ReportState } from '#domain/submission/report.ts';
import type { Locale } from '#domain/words.ts';

/**
 * What readers tell of mistakes. `about` is a page below its language; `contact` goes with the decision; `version` rises
 * with it. Times are ISO 8601 in UTC; `…Hash` is the SHA-256 (hex) of what is not stored itself.
 */
export const reports = sqliteTable(
  'reports',
  {
    id: text().primaryKey(),
    state: text().$type<ReportState>().notNull(),
    version: integer().notNull(),
    about: text(),
    kind: text().$type<ReportKind>().notNull(),
    text: text().notNull(),
    contact: text(),
    locale: text().$type<Locale>().notNull(),
    outcome: text().$type<ReportOutcome>(),
    reason: text(),
    receiptHash: text().notNull(),
    idempotencyHash: text().unique(),
    requestHash: text().notNull(),
    sentAt: text().notNull(),
    decidedAt: text(),
  },
  (table) => [index('reports_list').on(table.state, table.sentAt)],
);
