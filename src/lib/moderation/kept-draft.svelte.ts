import { isSame } from '#domain/merge/same.ts';
import { TabVersions } from '#lib/tabs/tab-versions.ts';
import { emptyReview, type ReviewDraft } from './review-draft.ts';
import { forgetReview, isReviewEntry, keepReview, readReview } from './review-store.ts';

/** What a moderator wrote about a submission, kept on the device and the same in every tab. */
export class KeptDraft {
  draft = $state<ReviewDraft>(emptyReview());
  /** Whether this browser keeps it. */
  isKept = $state(true);

  readonly #id: string;
  readonly #versions = new TabVersions<ReviewDraft>();

  constructor(id: string) {
    this.#id = id;
  }

  /** Goes on with what the device keeps. */
  open(): void {
    const kept = readReview(this.#id);
    this.isKept = kept !== undefined;
    if (kept) this.draft = kept.draft;
    this.#versions.note(kept?.written ?? {}, kept?.draft ?? emptyReview());
  }

  /** Keeps what is written where it differs from what is kept; a draft in which nothing is written leaves no trace. */
  keep(): void {
    this.#takeIn();
    const draft = $state.snapshot(this.draft);
    const kept = readReview(this.#id);
    if (isSame(kept?.draft ?? emptyReview(), draft)) return;
    // What another tab took off the device comes back only with what is written here.
    if (!kept && isSame(this.#versions.last, draft)) return;
    const written = this.#versions.next();
    if (isSame(emptyReview(), draft)) forgetReview(this.#id);
    else this.isKept = keepReview(this.#id, { draft, written });
    if (this.isKept) this.#versions.note(written, draft);
  }

  /** Goes on with what another tab of this browser wrote, given the changed entry of the storage. */
  follow(entry: string | null): void {
    if (!isReviewEntry(entry, this.#id)) return;
    if (readReview(this.#id) !== null) this.#takeIn();
    else if (isSame(this.#versions.last, $state.snapshot(this.draft))) {
      this.draft = emptyReview();
      this.#versions.note(this.#versions.next(), emptyReview());
    }
  }

  #takeIn(): void {
    const kept = readReview(this.#id);
    if (!kept || !this.#versions.isNews(kept.written)) return;
    const mine = $state.snapshot(this.draft);
    const merged = this.#versions.takeIn(mine, kept.draft, kept.written);
    if (!isSame(merged, mine)) this.draft = merged;
  }
}
