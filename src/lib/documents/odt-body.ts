import type { HoldingCounts } from '#domain/reading/holdings.ts';
import { numbered, ParagraphWriter, type Block } from './blocks.ts';
import { faceOf, type Letters } from './letters.ts';
import type { OdtNumbering } from './odt-numbering.ts';
import type { OdtStyles } from './odt-styles.ts';
import { childrenOf, findElement, type XmlElement } from './xml.ts';

/** What the body of an OpenDocument text is read with. */
type OdtTools = {
  styles: OdtStyles;
  numbering: OdtNumbering;
  /** Whether the program has noted where its pages ended when it last showed them. */
  hasPrintedPages: boolean;
  counts: HoldingCounts;
};

/** A list, how deep it lies, and the number of the item that is being read. */
type List = { style: string; name: string; depth: number; number: string };

/** Contents, other lists of places, and what is no text. */
const unread = new Set([
  ...['text:table-of-content', 'text:illustration-index', 'text:table-index', 'text:object-index'],
  ...['text:user-index', 'text:alphabetical-index', 'text:bibliography'],
  ...['text:sequence-decls', 'text:variable-decls', 'text:user-field-decls', 'office:forms'],
  ...['office:binary-data', 'svg:title', 'svg:desc', 'text:ruby-text', 'text:number'],
  ...['office:annotation-end', 'table:covered-table-cell', 'office:event-listeners'],
]);

const rowGroups = new Set(['table:table-header-rows', 'table:table-rows', 'table:table-row-group']);
const maxBlanks = 10;

/** Reads paragraphs, lists and tables of an OpenDocument text, with what hangs on them. */
export class OdtBody {
  readonly #tools: OdtTools;
  #notes = 0;
  readonly #named = new Map<string, string>();

  constructor(tools: OdtTools) {
    this.#tools = tools;
  }

  readBlocks(parent: XmlElement, list?: List): Block[] {
    return parent.children.flatMap((child) => this.#readBlock(child, list));
  }

  #readBlock(element: XmlElement, list: List | undefined): Block[] {
    const { name } = element;
    const { counts } = this.#tools;
    if (unread.has(name)) return [];
    if (name === 'text:p' || name === 'text:h') return this.#readParagraph(element, list);
    if (name === 'text:list') return this.#readList(element, list);
    if (name === 'table:table') return [{ kind: 'table', rows: this.#readRows(element) }];
    if (name === 'text:soft-page-break') return [{ kind: 'page' }];
    if (name === 'text:tracked-changes') {
      const regions = childrenOf(element, 'text:changed-region');
      const count = (kind: string) =>
        regions.filter(({ children }) => children.some((child) => child.name === kind)).length;
      counts.add('deleted', count('text:deletion'));
      counts.add('inserted', count('text:insertion'));
      return [];
    }
    if (name === 'text:section' && this.#isHiddenSection(element)) {
      counts.add('hidden');
      return [];
    }
    if (name === 'draw:text-box') counts.add('boxes');
    return this.readBlocks(element, list);
  }

  #isHiddenSection(section: XmlElement): boolean {
    return (
      section.attributes['text:display'] === 'none' ||
      this.#tools.styles.of('section', section).isHidden
    );
  }

  #readList(element: XmlElement, outer: List | undefined): Block[] {
    const style = element.attributes['text:style-name'] ?? outer?.style ?? '';
    const depth = (outer?.depth ?? 0) + 1;
    const name = outer?.name ?? this.#nameOf(element, style);
    return element.children.flatMap((item) => {
      const isItem = item.name === 'text:list-item';
      if (!isItem && item.name !== 'text:list-header') return [];
      const start = Number(item.attributes['text:start-value'] ?? NaN);
      const isParagraph = item.children.some((child) => /^text:[ph]$/.test(child.name));
      const number =
        isItem && isParagraph
          ? this.#tools.numbering.nextItem(
              style,
              name,
              depth,
              Number.isInteger(start) ? start : undefined,
            )
          : '';
      return this.readBlocks(item, { style, name, depth, number });
    });
  }

  /** By which a list is counted: its own name, or that of the one it says it goes on. */
  #nameOf({ attributes }: XmlElement, style: string): string {
    const continued = attributes['text:continue-list'];
    const isContinued = attributes['text:continue-numbering'] === 'true';
    const before =
      (continued === undefined ? undefined : this.#named.get(`id ${continued}`)) ??
      (isContinued ? this.#named.get(`style ${style}`) : undefined);
    const name = before ?? String(this.#named.size);
    this.#named.set(`style ${style}`, name);
    this.#named.set(`id ${attributes['xml:id'] ?? `none ${this.#named.size}`}`, name);
    return name;
  }

  #readRows(table: XmlElement): Block[][][] {
    return table.children.flatMap((child): Block[][][] => {
      if (rowGroups.has(child.name)) return this.#readRows(child);
      if (child.name !== 'table:table-row') return [];
      return [childrenOf(child, 'table:table-cell').map((cell) => this.readBlocks(cell))];
    });
  }

  #readParagraph(paragraph: XmlElement, list: List | undefined): Block[] {
    const { styles, hasPrintedPages, counts } = this.#tools;
    const { isHidden, hasPageBefore, letters } = styles.of('paragraph', paragraph);
    const number = this.#numberOf(paragraph, list);
    const writer = new ParagraphWriter();
    let pages = hasPageBefore && !hasPrintedPages ? 1 : 0;
    if (isHidden) counts.add('hidden');
    else pages += this.#write(paragraph, writer, letters);
    const ends = Array.from({ length: pages }, (): Block => ({ kind: 'page' }));
    const level = paragraph.name === 'text:h' ? levelOf(paragraph) : undefined;
    return writer.isBlank ? ends : [...ends, numbered(writer.paragraph(level), number)];
  }

  /** Its number as printed where the file says it; that of its list, for the first paragraph of an item; that of its heading. */
  #numberOf(paragraph: XmlElement, list: List | undefined): string {
    const [printed] = childrenOf(paragraph, 'text:number');
    if (printed !== undefined) return wordsIn(printed).trim();
    const number = list?.number ?? '';
    if (list !== undefined) list.number = '';
    if (number !== '') return number;
    const isCounted =
      paragraph.name === 'text:h' && paragraph.attributes['text:is-list-header'] !== 'true';
    return isCounted ? this.#tools.numbering.nextHeading(levelOf(paragraph)) : '';
  }

  /** Writes what stands in a paragraph; returns how many pages ended in it. */
  #write(paragraph: XmlElement, writer: ParagraphWriter, letters: Letters): number {
    const { styles, counts } = this.#tools;
    let pages = 0;
    const walk = (element: XmlElement, around: readonly Letters[]): void => {
      const { name } = element;
      if (unread.has(name)) return;
      writer.face = faceOf(around);
      if (name === '#text') writer.writeRunning(element.text);
      else if (name === 'text:s') writer.write(' '.repeat(blanksOf(element)));
      else if (name === 'text:tab') writer.write('   ');
      else if (name === 'text:line-break') writer.break('break');
      else if (name === 'text:soft-page-break') pages += 1;
      else if (name === 'office:annotation') counts.add('comments');
      else if (name === 'text:note') this.#writeNote(element, writer);
      else if (isHiddenField(name) || styles.of('text', element).isHidden) counts.add('hidden');
      else if (name === 'draw:text-box' || name === 'draw:custom-shape') {
        const blocks = this.readBlocks(element);
        if (blocks.length > 0) counts.add('boxes');
        writer.below.push(...blocks);
      } else walkAll(element, [styles.of('text', element).letters, ...around]);
    };
    const walkAll = ({ children }: XmlElement, around: readonly Letters[]) => {
      for (const child of children) walk(child, around);
    };
    walkAll(paragraph, [letters]);
    return pages;
  }

  #writeNote(note: XmlElement, writer: ParagraphWriter): void {
    const body = findElement(note, 'text:note-body');
    if (body === undefined) return;
    this.#tools.counts.add('notes');
    writer.addNote((this.#notes += 1), this.readBlocks(body));
  }
}

const levelOf = ({ attributes }: XmlElement): number => {
  const level = Number(attributes['text:outline-level'] ?? 1);
  return level >= 1 && level <= 9 ? Math.floor(level) : 9;
};

const isHiddenField = (name: string) =>
  name === 'text:hidden-text' || name === 'text:hidden-paragraph';

const blanksOf = ({ attributes }: XmlElement): number => {
  const count = Number(attributes['text:c'] ?? 1);
  return count > 0 ? Math.min(Math.floor(count), maxBlanks) : 1;
};

const wordsIn = (element: XmlElement): string =>
  element.name === '#text' ? element.text : element.children.map(wordsIn).join('');
