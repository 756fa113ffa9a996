import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  InsertedTextRun,
  Packer,
  Paragraph,
  TextRun,
  type ParagraphChild,
} from 'docx';
import type { Piece } from '#domain/answer/pieces.ts';
import { trackedParagraphs, type Side, type TrackedRun } from '#domain/answer/tracked.ts';
import { direction } from '#domain/lists.ts';

/** What the union says to itself of a piece, by its key: a comment, a paragraph each. */
export type Remark = { key: string; lines: string[] };

/** Who changed the text and when, and the language it is in (BCP 47). */
export type Answering = { author: string; date: Date; language: string };

/**
 * The employer's text as a Word document with the union's changes tracked: all of them accepted give the counter-text,
 * all rejected the employer's text. Without remarks nothing else is in it, and no name but the author's.
 */
export function answerDocument(
  pieces: readonly Piece[],
  { author, date, language }: Answering,
  remarks: readonly Remark[] = [],
): Promise<Blob> {
  const isRightToLeft = direction(language) === 'rtl';
  const writer = new Writer(author, date, remarks, isRightToLeft);
  const children = writer.paragraphs(pieces);
  return Packer.toBlob(
    new Document({
      creator: author,
      lastModifiedBy: author,
      ...(remarks.length === 0 ? {} : { comments: { children: writer.comments() } }),
      styles: {
        default: {
          document: {
            run: { font: 'Calibri', size: 22, language: { value: language } },
            paragraph: { spacing: { after: 80 } },
          },
        },
      },
      sections: [{ children }],
    }),
  );
}

type Change = { id: number; author: string; date: string };

class Writer {
  readonly #author: string;
  readonly #date: Date;
  readonly #remarks: readonly Remark[];
  readonly #isRightToLeft: boolean;
  #id = 0;

  constructor(author: string, date: Date, remarks: readonly Remark[], isRightToLeft: boolean) {
    this.#author = author;
    this.#date = date;
    this.#remarks = remarks;
    this.#isRightToLeft = isRightToLeft;
  }

  paragraphs(pieces: readonly Piece[]): Paragraph[] {
    const paragraphs = trackedParagraphs(pieces);
    const runs = paragraphs.flatMap((paragraph) => paragraph.runs);
    const first = new Map(runs.toReversed().map((run) => [run.key, run]));
    const last = new Map(runs.map((run) => [run.key, run]));
    return paragraphs.map(
      (paragraph) =>
        new Paragraph({
          bidirectional: this.#isRightToLeft,
          ...this.#markOf(paragraph.end),
          children: paragraph.runs.flatMap((run) => [
            ...(first.get(run.key) === run ? this.#begin(run) : []),
            this.#runOf(run),
            ...(last.get(run.key) === run ? this.#end(run) : []),
          ]),
        }),
    );
  }

  comments() {
    return this.#remarks.map(({ lines }, id) => ({
      id,
      author: this.#author,
      date: this.#date,
      children: lines.map((text) => new Paragraph({ children: [new TextRun(text)] })),
    }));
  }

  /** The mark that ends a paragraph, tracked where only one of the texts has it. */
  #markOf(end: Side) {
    if (end === 'both') return {};
    return { run: { [end === 'first' ? 'deletion' : 'insertion']: this.#change() } };
  }

  #runOf({ text, in: side }: TrackedRun): ParagraphChild {
    const options = { text, rightToLeft: this.#isRightToLeft };
    if (side === 'both') return new TextRun(options);
    const change = this.#change();
    return side === 'first'
      ? new DeletedTextRun({ ...options, ...change })
      : new InsertedTextRun({ ...options, ...change });
  }

  #begin({ key }: TrackedRun): ParagraphChild[] {
    return this.#remarksOn(key).map((id) => new CommentRangeStart(id));
  }

  #end({ key }: TrackedRun): ParagraphChild[] {
    return this.#remarksOn(key).flatMap((id) => [
      new CommentRangeEnd(id),
      new TextRun({ children: [new CommentReference(id)] }),
    ]);
  }

  #remarksOn(key: string): number[] {
    return this.#remarks.flatMap((remark, id) => (key !== '' && remark.key === key ? [id] : []));
  }

  #change(): Change {
    this.#id += 1;
    return {
      id: this.#id,
      author: this.#author,
      date: this.#date.toISOString().replace(/\.\d+Z$/, 'Z'),
    };
  }
}
