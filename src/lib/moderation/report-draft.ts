import * as v from 'valibot';
import { keepJson, readKept } from './kept-json.ts';

const text = v.optional(v.string(), '');
const ReportDraft = v.object({ outcome: text, reason: text });
type ReportDraft = v.InferOutput<typeof ReportDraft>;

const keyOf = (id: string) => `clause-hub-report-${id}`;

/** What this device keeps of a decision on a report that was not sent; empty where it keeps nothing. */
export const readReportDraft = (id: string): ReportDraft =>
  readKept(keyOf(id), ReportDraft) ?? { outcome: '', reason: '' };

/** Keeps it, as far as the device keeps anything; an empty one leaves no trace. */
export const keepReportDraft = (id: string, draft: ReportDraft): void => {
  keepJson(keyOf(id), draft.outcome + draft.reason === '' ? undefined : draft);
};
