import type { HoldingCounts } from '#domain/reading/holdings.ts';
import type { Face } from '#domain/reading/segment/lines.ts';
import { numbered, ParagraphWriter, type Block } from './blocks.ts';
import { faceOf } from './letters.ts';
import type { WordNotes } from './word-notes.ts';
import type { WordNumbering } from './word-numbering.ts';
import { isHidden, lettersOf, levelOf, listPlaceOf, type WordStyle } from './word-styles.ts';
import { childrenOf, findElement, valueOf, type XmlElement } from './xml.ts';

/** What the body of a Word file is read with. */
type WordTools = {
  styles: Map<string, WordStyle>;
  numbering: WordNumbering;
  notes: WordNotes;
  /** Whether Word has noted where its pages ended when it last printed them. */
  hasPrintedPages: boolean;
  counts: HoldingCounts;
};

/** A field's code or the second form of a drawing is not read. */
const unread = new Set(['w:instrText', 'w:delInstrText', 'mc:Fallback', 'w:pPr', 'w:rPr']);

/** Reads paragraphs and tables of a Word file, with what hangs on them. */
export class WordBody {
  readonly #tools: WordTools;
  #wasHidden = false;

  constructor(tools: WordTools) {
    this.#tools = tools;
  }

  readBlocks(parent: XmlElement): Block[] {
    return parent.children.flatMap((child) => {
      if (child.name === 'w:p') return this.#readParagraph(child);
      if (child.name === 'w:tbl') return [this.#readTable(child)];
      if (unread.has(child.name) || (child.name === 'w:sdt' && isContents(child))) return [];
      return this.readBlocks(child);
    });
  }

  #readTable(table: XmlElement): Block {
    const rows = childrenOf(table, 'w:tr').map((row) =>
      childrenOf(row, 'w:tc').map((cell) => this.readBlocks(cell)),
    );
    return { kind: 'table', rows };
  }

  #readParagraph(paragraph: XmlElement): Block[] {
    const { styles, numbering } = this.#tools;
    const [properties] = childrenOf(paragraph, 'w:pPr');
    const style = styles.get(valueOf(properties, 'w:pStyle') ?? '');
    const place = listPlaceOf(properties) ?? style?.place;
    const number = place === undefined || place.list === '' ? '' : numbering.next(place);
    if (style?.isContents === true) return [];
    const writer = new ParagraphWriter();
    const pages = this.#write(paragraph, writer, style);
    const ends = Array.from({ length: pages }, (): Block => ({ kind: 'page' }));
    const level = levelOf(properties) ?? style?.level;
    return writer.isBlank ? ends : [...ends, numbered(writer.paragraph(level), number)];
  }

  /**
   * Writes what stands in a paragraph; returns how many pages ended in it. A run of a single blank is how some
   * converters write the line ends of their source.
   */
  #write(paragraph: XmlElement, writer: ParagraphWriter, style: WordStyle | undefined): number {
    const { hasPrintedPages, counts } = this.#tools;
    const isAllHidden = style?.isHidden === true;
    let pages = 0;
    const walk = (element: XmlElement): void => {
      const { name } = element;
      if (unread.has(name)) return;
      if (name === 'w:r' && this.#isLeftOut(element, isAllHidden)) return;
      if (name === 'w:r') writer.face = this.#faceOf(element, style);
      if (name === 'w:t') writer.write(element.children.map(({ text }) => text).join(''));
      else if (name === 'w:tab') writer.write('   ');
      else if (name === 'w:noBreakHyphen') writer.write('-');
      else if (name === 'w:lastRenderedPageBreak') pages += 1;
      else if (name === 'w:br' && element.attributes['w:type'] === 'page') {
        if (!hasPrintedPages) pages += 1;
      } else if (name === 'w:br' || name === 'w:cr') writer.break('break');
      else if (name === 'w:commentReference') counts.add('comments');
      else if (name === 'w:footnoteReference' || name === 'w:endnoteReference')
        this.#writeNote(element, writer);
      else if (name === 'w:txbxContent') {
        counts.add('boxes');
        writer.below.push(...this.readBlocks(element));
      } else if (isBlankRun(element)) writer.break('wrapped');
      else element.children.forEach(walk);
    };
    paragraph.children.forEach(walk);
    return pages;
  }

  #faceOf(run: XmlElement, style: WordStyle | undefined): Face {
    const [properties] = childrenOf(run, 'w:rPr');
    const own = this.#tools.styles.get(valueOf(properties, 'w:rStyle') ?? '');
    return faceOf([lettersOf(properties), ...(own?.letters ?? []), ...(style?.letters ?? [])]);
  }

  /** Whether a run is hidden; what is hidden in one piece is one passage. */
  #isLeftOut(run: XmlElement, isAllHidden: boolean): boolean {
    const text = findElement(run, 'w:t');
    if (text === undefined) return false;
    const [properties] = childrenOf(run, 'w:rPr');
    const style = this.#tools.styles.get(valueOf(properties, 'w:rStyle') ?? '');
    const isLeftOut = isHidden(properties) ?? (style?.isHidden === true || isAllHidden);
    if (isLeftOut && !this.#wasHidden) this.#tools.counts.add('hidden');
    this.#wasHidden = isLeftOut;
    return isLeftOut;
  }

  #writeNote(reference: XmlElement, writer: ParagraphWriter): void {
    const note = this.#tools.notes.take(reference);
    if (note === undefined) return;
    if (note.content !== undefined) this.#tools.counts.add('notes');
    writer.addNote(note.number, note.content === undefined ? [] : this.readBlocks(note.content));
  }
}

function isBlankRun(element: XmlElement): boolean {
  const [text, more] = element.name === 'w:r' ? element.children : [];
  return text?.name === 'w:t' && more === undefined && text.children[0]?.text === ' ';
}

function isContents(block: XmlElement): boolean {
  const gallery = findElement(block, 'w:docPartGallery');
  return gallery?.attributes['w:val'] === 'Table of Contents';
}
