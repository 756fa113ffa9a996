import type { Face } from '#domain/reading/segment/lines.ts';

const nearlyAll = 0.85;

/** Counts the letters of a line or paragraph by how they are set. */
export class FaceCounts {
  readonly #counts = new Map<string, { face: Face; count: number }>();
  #total = 0;

  add(face: Face | undefined, text: string): void {
    const count = text.replace(/\s/g, '').length;
    this.#total += count;
    if (face === undefined) return;
    const key = `${face.name} ${face.size}`;
    const own = this.#counts.get(key) ?? { face, count: 0 };
    own.count += count;
    this.#counts.set(key, own);
  }

  /** How nearly all letters are set; undefined where they are mixed. */
  main(): Face | undefined {
    for (const { face, count } of this.#counts.values()) {
      if (count >= this.#total * nearlyAll) return face;
    }
    return undefined;
  }
}
