import * as v from 'valibot';
import type { Written } from '#lib/tabs/tab-versions.ts';
import { ReviewDraft } from './review-draft.ts';

const keyOf = (id: string) => `clause-hub-review-${id}`;

const KeptReview = v.object({
  ...ReviewDraft.entries,
  /** By which tab and when it was written, and on which writes. */
  write: v.optional(v.string()),
  after: v.optional(v.array(v.string())),
});

/** What this device keeps of a review, and which tab wrote it. */
export type KeptReview = { draft: ReviewDraft; written: Written };

/** Whether an entry of the storage is that of a review. */
export const isReviewEntry = (entry: string | null, id: string): boolean => entry === keyOf(id);

/** What this device keeps of a review; null where it keeps none, undefined where it cannot be read or is no draft. */
export function readReview(id: string): KeptReview | null | undefined {
  try {
    const kept = localStorage.getItem(keyOf(id));
    if (kept === null) return null;
    const { write, after, ...draft } = v.parse(KeptReview, JSON.parse(kept));
    return { draft, written: { write, after } };
  } catch {
    return undefined;
  }
}

/** Keeps a review on this device; false where the device keeps nothing. */
export function keepReview(id: string, { draft, written }: KeptReview): boolean {
  try {
    localStorage.setItem(keyOf(id), JSON.stringify({ ...draft, ...written }));
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
