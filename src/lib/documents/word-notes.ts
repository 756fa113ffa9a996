import { settle } from './word-changes.ts';
import { findElement, type XmlElement } from './xml.ts';

/** Where a note stands in a Word file: at the foot of a page or at the end. */
const kinds = ['w:footnote', 'w:endnote'] as const;

/** The notes of a Word file by what leads to them; each is given out once, with the number it has in the text. */
export class WordNotes {
  readonly #notes = new Map<string, XmlElement>();
  readonly #numbers = new Map<string, number>();
  readonly #settling: 'accepted' | 'rejected';

  constructor(
    files: readonly (XmlElement | undefined)[],
    settling: 'accepted' | 'rejected' = 'accepted',
  ) {
    this.#settling = settling;
    kinds.forEach((kind, index) => {
      const file = files[index] && findElement(files[index], `${kind}s`);
      for (const note of file?.children ?? []) {
        // A line between text and notes has a type.
        if (note.name !== kind || note.attributes['w:type'] !== undefined) continue;
        this.#notes.set(keyOf(kind, note), note);
      }
    });
  }

  /** The number of the note that a reference leads to, and its content where it is named for the first time. */
  take(reference: XmlElement): { number: number; content?: XmlElement } | undefined {
    const key = keyOf(reference.name.replace('Reference', ''), reference);
    const note = this.#notes.get(key);
    if (note === undefined) return undefined;
    const known = this.#numbers.get(key);
    if (known !== undefined) return { number: known };
    const number = this.#numbers.size + 1;
    this.#numbers.set(key, number);
    return { number, content: settle(note, this.#settling) };
  }
}

const keyOf = (kind: string, { attributes }: XmlElement) => `${kind} ${attributes['w:id'] ?? ''}`;
