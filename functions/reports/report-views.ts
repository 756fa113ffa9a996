import type { FoundReport } from '#db/queries/reports.ts';
import type { ModeratedReport, SentReport } from '#domain/submission/report.ts';

/** What the sender of a report sees of it. */
export function sentReport(found: FoundReport): SentReport {
  const { id, state, version, sentAt, decidedAt, outcome, about, kind, text, reason } = found;
  return { id, state, version, sentAt, decidedAt, outcome, about, kind, text, reason };
}

/** What a moderator sees of it. */
export const moderatedReport = (found: FoundReport): ModeratedReport => ({
  ...sentReport(found),
  locale: found.locale,
  contact: found.contact,
});
