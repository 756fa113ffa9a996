import { numbered, ParagraphWriter, type Block } from './blocks.ts';

/** Collects what stands in the text of an RTF file, in a note or in a text box: paragraphs and rows of tables. */
export class RtfStory {
  /** The number or sign that stands before the paragraph that is being written. */
  marker = '';
  #writer = new ParagraphWriter();
  #blocks: Block[] = [];
  #rows: Block[][][] = [];
  #cells: Block[][] = [];
  #cell: Block[] = [];

  get writer(): ParagraphWriter {
    return this.#writer;
  }

  /** Ends a paragraph; `level` is that of a heading, `isInTable` where it stands in a cell, `isLeftOut` where it lists the contents. */
  endParagraph(options: { level?: number | undefined; isInTable: boolean; isLeftOut: boolean }) {
    const { level, isInTable, isLeftOut } = options;
    if (!isInTable) this.#endTable();
    if (!this.#writer.isBlank && !isLeftOut) {
      const paragraph = numbered(this.#writer.paragraph(level), this.marker);
      (isInTable ? this.#cell : this.#blocks).push(paragraph);
    }
    this.#writer = new ParagraphWriter();
    this.marker = '';
  }

  endCell(): void {
    this.endParagraph({ isInTable: true, isLeftOut: false });
    this.#cells.push(this.#cell);
    this.#cell = [];
  }

  endRow(): void {
    if (this.#cell.length > 0) this.endCell();
    if (this.#cells.length > 0) this.#rows.push(this.#cells);
    this.#cells = [];
  }

  endPage(): void {
    this.#endTable();
    this.#blocks.push({ kind: 'page' });
  }

  /** All that was written. */
  finish(): Block[] {
    this.endParagraph({ isInTable: false, isLeftOut: false });
    return this.#blocks;
  }

  #endTable(): void {
    this.endRow();
    if (this.#rows.length > 0) this.#blocks.push({ kind: 'table', rows: this.#rows });
    this.#rows = [];
  }
}
