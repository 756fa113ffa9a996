import { merge } from '#domain/merge/merge.ts';
import { randomId } from '#domain/random-id.ts';

/** How one write of a value is told from another: its tab and time, and the writes it was made on, the last first. */
export type Written = { write?: string | undefined; after?: string[] | undefined };

/** As many versions as tabs can be apart when they write at the same moment. */
const maxKnown = 8;
const tab = randomId();
let writes = 0;

/** The versions of a value, kept by the browser and written by several tabs, that this tab has read or written. */
export class TabVersions<Value> {
  #known: (Written & { value: Value })[] = [];

  /** The value as this tab read or wrote it last. */
  get last(): Value | undefined {
    return this.#known.at(-1)?.value;
  }

  /** Whether another tab wrote since this one last read or wrote; of what an earlier release wrote, that it may have. */
  isNews({ write }: Written): boolean {
    return write === undefined || this.#known.at(-1)?.write !== write;
  }

  /** Takes down what was read or written. */
  note({ write, after }: Written, value: Value): void {
    this.#known = [...this.#known, { write, after, value }].slice(-maxKnown);
  }

  /** What to keep beside what is written next; take it down with `note` once it is written. */
  next(): Written {
    writes += 1;
    return {
      write: `${tab} ${new Date().toISOString()} ${writes}`,
      after: this.#writesUntilNow(),
    };
  }

  /** Takes down what another tab wrote, and brings it together with what stands here; where both changed a text, mine stands. */
  takeIn(mine: Value, theirs: Value, written: Written): Value {
    // What came between may never have been seen here: a tab overwrites what it has not heard of yet.
    const base = this.#known.findLast(
      ({ write }) => write !== undefined && written.after?.includes(write),
    );
    const merged = merge(base?.value ?? this.last, mine, theirs);
    this.note(written, theirs);
    return merged;
  }

  #writesUntilNow(): string[] {
    const { write, after = [] } = this.#known.at(-1) ?? {};
    return (write === undefined ? after : [write, ...after]).slice(0, maxKnown);
  }
}
