import type { Holding } from '../holdings.ts';

/**
 * How a line follows the one before it: `wrapped` in the same paragraph, on a line of its own (`break`), as a new
 * paragraph (`gap`), or as the first of a `page`, where only its words can say whether a paragraph goes on.
 */
export type Following = 'wrapped' | 'break' | 'gap' | 'page';

/** How letters are set: what tells one way from another ("bold"), and their size in points. */
export type Face = { name: string; size: number };

/**
 * A line of a document as printed. `level` is that of a heading style (1 is the highest), where there are styles; `face`
 * how nearly all its letters are set, where the file says it.
 */
export type Line = {
  text: string;
  follows: Following;
  indent: number;
  level?: number;
  face?: Face | undefined;
};

/** The lines of a document, page by page, what else the file holds, and the pages, counted from 1, that are pictures without text. */
export type DocumentText = { pages: Line[][]; holds?: Holding[]; pictures?: number[] };

/** A line with its page, counted from 1. */
export type PlacedLine = Line & { page: number };

/** All lines in their order, blanks at the edges of the text taken off, empty ones left out. */
export function placeLines(pages: readonly Line[][]): PlacedLine[] {
  return pages.flatMap((lines, index) =>
    lines
      .filter(({ text }) => text.trim() !== '')
      .map((line) => ({ ...line, text: line.text.trim(), page: index + 1 })),
  );
}
