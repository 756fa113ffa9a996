import * as v from 'valibot';

/** What a file may hold beside its text, in the order in which it is told. */
const holdingNames = ['deleted', 'inserted', 'hidden', 'comments', 'notes', 'boxes'] as const;
export type HoldingName = (typeof holdingNames)[number];

/**
 * How many of these a file holds. Passages that were `deleted` in its tracked changes, `hidden` passages and `comments`
 * are left out, `inserted` passages and text `boxes` are read, and `notes` stand below the paragraph that names them.
 */
export const Holding = v.strictObject({
  what: v.picklist(holdingNames),
  count: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
export type Holding = v.InferOutput<typeof Holding>;

/** Counts what a file holds while it is read. */
export class HoldingCounts {
  readonly #counts = new Map<HoldingName, number>();

  add(what: HoldingName, count = 1): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + count);
  }

  /** What was counted, in the order in which it is told; nothing that was not there. */
  list(): Holding[] {
    return holdingNames.flatMap((what) => {
      const count = this.#counts.get(what) ?? 0;
      return count === 0 ? [] : [{ what, count }];
    });
  }
}
