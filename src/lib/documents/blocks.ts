import type { Face, Following } from '#domain/reading/segment/lines.ts';
import { FaceCounts } from './face-counts.ts';

/** A line of a paragraph, and how it follows the one before it. */
export type Piece = { text: string; follows: Following };

/**
 * A paragraph as a program wrote it. `level` is that of its heading style, `face` how nearly all its letters are set;
 * `marks` are the signs in its text that lead to notes; `below` stands after it: its notes, and text boxes that are fixed to it.
 */
export type Paragraph = {
  kind: 'paragraph';
  pieces: Piece[];
  level?: number | undefined;
  face?: Face | undefined;
  marks: string[];
  below: Block[];
};

/** A table by its rows, each a row of cells, each of whatever stands in it. */
export type Table = { kind: 'table'; rows: Block[][][] };

/** What a document is written as: paragraphs and tables, and where a page ends. */
export type Block = Paragraph | Table | { kind: 'page' };

/** Collects the pieces of a paragraph, its notes and its text boxes. */
export class ParagraphWriter {
  pieces: Piece[] = [{ text: '', follows: 'gap' }];
  marks: string[] = [];
  below: Block[] = [];

  /** How the letters are set that are written next. */
  face: Face | undefined;

  /** Whether its last line holds nothing yet that one sees. */
  isBlankLine = true;
  /** Whether a blank that comes next would stand beside another one, or at the beginning of a line. */
  isAfterBlank = true;
  #hasText = false;
  readonly #faces = new FaceCounts();

  get isBlank(): boolean {
    return !this.#hasText && this.below.length === 0;
  }

  // A look at the end of a text that grows would cost its whole length each time.
  write(text: string): void {
    const piece = this.pieces.at(-1);
    if (text === '' || piece === undefined) return;
    piece.text += text;
    this.isAfterBlank = text.at(-1)?.trim() === '';
    if (text.trim() === '') return;
    this.isBlankLine = false;
    this.#hasText = true;
    this.#faces.add(this.face, text);
  }

  /** Runs of blanks and line ends are written as one blank, none at the beginning of a line. */
  writeRunning(text: string): void {
    const own = text.replace(/\s+/g, ' ');
    this.write(this.isAfterBlank && own.startsWith(' ') ? own.slice(1) : own);
  }

  break(follows: Following): void {
    this.pieces.push({ text: '', follows });
    this.isBlankLine = true;
    this.isAfterBlank = true;
  }

  /** A note is named where it belongs and stands below the paragraph. */
  addNote(number: number, blocks: readonly Block[]): void {
    const mark = `[${number}]`;
    this.write(mark);
    this.marks.push(mark);
    const [first, ...more] = blocks;
    if (first?.kind !== 'paragraph') this.below.push(...blocks);
    else this.below.push(numbered(first, mark), ...more);
  }

  paragraph(level?: number): Paragraph {
    const { pieces, marks, below } = this;
    return { kind: 'paragraph', pieces, level, face: this.#faces.main(), marks, below };
  }
}

/** A paragraph with a number or sign in front of its first line. */
export function numbered(paragraph: Paragraph, number: string): Paragraph {
  const [first, ...more] = paragraph.pieces;
  if (number === '' || first === undefined) return paragraph;
  const text = `${number} ${first.text.trimStart()}`;
  return { ...paragraph, pieces: [{ ...first, text }, ...more] };
}
