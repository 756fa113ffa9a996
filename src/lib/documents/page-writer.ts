import { numbered, ParagraphWriter, type Block } from './blocks.ts';
import { raised } from './html-elements.ts';
import { faceOf } from './letters.ts';
import { PageText } from './page-text.ts';

type OpenTable = { rows: Block[][][]; row: Block[][] | undefined; cell: Block[] | undefined };

/** How text stands in a page: in a link, above the line, with its own line ends, bold. */
export type Setting = { isLink: boolean; isRaised: boolean; isPrinted: boolean; isBold: boolean };

const deepest = 40;

/** Puts the text of a web page together: paragraphs, items of lists, rows of tables, by the part of the page they stand in. */
export class PageWriter {
  /** In which part of the page what follows stands. */
  part: 'main' | 'article' | undefined;
  /** The level of the heading that is being written. */
  level: number | undefined;
  /** The number or sign before the item that is being written. */
  marker = '';
  readonly #text = new PageText();
  readonly #tables: OpenTable[] = [];
  #writer = new ParagraphWriter();
  #letters = 0;
  #linked = 0;

  write(text: string, { isLink, isRaised, isPrinted, isBold }: Setting): void {
    this.#writer.face = faceOf([{ isBold }]);
    const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    this.#letters += letters;
    if (isLink) this.#linked += letters;
    if (isPrinted) this.#writePrinted(text);
    else this.#writer.writeRunning(isRaised ? raised(text, isLink) : text);
  }

  /** An empty line ends a paragraph, a line end a line. */
  #writePrinted(text: string): void {
    text.split('\n').forEach((line, index) => {
      if (index > 0 && this.#writer.isBlankLine) this.endParagraph();
      else if (index > 0) this.#writer.break('wrapped');
      this.#writer.write(line.trimEnd());
    });
  }

  /** Two line ends one after the other end a paragraph. */
  break(): void {
    if (this.#writer.isBlankLine) this.endParagraph();
    else this.#writer.break('break');
  }

  endParagraph(): void {
    if (!this.#writer.isBlank) {
      const paragraph = this.#writer.paragraph(this.level);
      const first = paragraph.pieces[0]?.text.trimStart() ?? '';
      const block = isMarked(first, this.marker) ? paragraph : numbered(paragraph, this.marker);
      this.#text.note(block, { letters: this.#letters, linked: this.#linked });
      this.#push(block);
      this.marker = '';
    }
    if (this.#letters > 0) this.level = undefined;
    this.#writer = new ParagraphWriter();
    this.#letters = 0;
    this.#linked = 0;
  }

  openTable(): void {
    this.endParagraph();
    if (this.#tables.length < deepest)
      this.#tables.push({ rows: [], row: undefined, cell: undefined });
  }

  openRow(): void {
    this.endParagraph();
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    table.row = [];
    table.rows.push(table.row);
    table.cell = undefined;
  }

  openCell(): void {
    if (this.#tables.at(-1)?.row === undefined) this.openRow();
    else this.endParagraph();
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    table.cell = [];
    table.row?.push(table.cell);
  }

  closeTable(): void {
    this.endParagraph();
    const table = this.#tables.pop();
    if (table !== undefined && table.rows.length > 0)
      this.#push({ kind: 'table', rows: table.rows });
  }

  /** All that was written, without menus and what stands beside the main part. */
  finish(): Block[] {
    while (this.#tables.length > 0) this.closeTable();
    this.endParagraph();
    return this.#text.finish();
  }

  #push(block: Block): void {
    const table = this.#tables.findLast(({ cell }) => cell !== undefined);
    if (table?.cell === undefined) this.#text.push(block, this.part);
    else table.cell.push(block);
  }
}

/** Whether the text of an item says its number itself. */
function isMarked(text: string, marker: string): boolean {
  const [own = ''] = /^(?:\(?[\p{L}\d]{1,4}[.)]|[-–—•])(?=\s)/u.exec(text) ?? [];
  return own !== '' && (marker === '–' || own.replace(/[().]/g, '') === marker.slice(0, -1));
}
