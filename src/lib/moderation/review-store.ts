import * as v from 'valibot';
import { ReviewDraft } from './review-draft.ts';

const keyOf = (id: string) => `clause-hub-review-${id}`;

/** What this device keeps of a review; nothing where it keeps nothing, or something that is no draft. */
export function readReview(id: string): ReviewDraft | undefined {
  try {
    const kept = localStorage.getItem(keyOf(id));
    const draft = v.safeParse(ReviewDraft, kept === null ? undefined : JSON.parse(kept));
    return draft.success ? draft.output : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a review on this device; false where the device keeps nothing. */
export function keepReview(id: string, draft: ReviewDraft): boolean {
  try {
    localStorage.setItem(keyOf(id), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Deletes what was kept of a review. */
export function forgetReview(id: string): void {
  try {
    localStorage.removeItem(keyOf(id));
  } catch {
    // A device that keeps nothing has nothing to delete.
  }
}
