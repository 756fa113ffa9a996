/** The last of a row of headings: the weight of the whole row, and which heading it is. */
export type End = { weight: number; at: number };

/** The one with more weight, of equal ones the first. */
export const heavier = (one: End, other: End): End => (other.weight > one.weight ? other : one);

/**
 * The heaviest row that ends at or before a place, among those added so far: each question takes the logarithm of the
 * number of places (a Fenwick tree), where looking at all rows would take their number.
 */
export class HeaviestEnds {
  readonly #ends: End[];

  /** Places are 0 up to, and without, `places`. */
  constructor(places: number) {
    this.#ends = Array.from({ length: places + 1 }, () => ({ weight: 0, at: -1 }));
  }

  /** The heaviest row at or before a place; weight 0 at -1 when there is none. */
  upTo(place: number): End {
    let best: End = { weight: 0, at: -1 };
    for (let node = place + 1; node > 0; node -= node & -node) {
      const end = this.#ends[node];
      if (end !== undefined) best = earlierOfHeaviest(best, end);
    }
    return best;
  }

  /** Adds a row that ends at a place. */
  add(place: number, end: End): void {
    for (let node = place + 1; node < this.#ends.length; node += node & -node) {
      const held = this.#ends[node];
      if (held !== undefined) this.#ends[node] = heavier(held, end);
    }
  }
}

const earlierOfHeaviest = (one: End, other: End): End =>
  one.weight === other.weight && other.at < one.at ? other : heavier(one, other);
