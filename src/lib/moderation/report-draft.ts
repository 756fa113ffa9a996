import * as v from 'valibot';

const text = v.optional(v.string(), '');
const ReportDraft = v.object({ outcome: text, reason: text });
type ReportDraft = v.InferOutput<typeof ReportDraft>;

const keyOf = (id: string) => `clause-hub-report-${id}`;

/** What this device keeps of a decision on a report that was not sent; empty where it keeps nothing. */
export function readReportDraft(id: string): ReportDraft {
  try {
    return v.parse(ReportDraft, JSON.parse(localStorage.getItem(keyOf(id)) ?? '{}'));
  } catch {
    return { outcome: '', reason: '' };
  }
}

/** Keeps it, as far as the device keeps anything; an empty one leaves no trace. */
export function keepReportDraft(id: string, draft: ReportDraft): void {
  try {
    if (draft.outcome + draft.reason === '') localStorage.removeItem(keyOf(id));
    else localStorage.setItem(keyOf(id), JSON.stringify(draft));
  } catch {
    // A device that keeps nothing has what is on the screen.
  }
}
