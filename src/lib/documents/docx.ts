import type { DocumentText, Following, Line } from '#domain/reading/segment/lines.ts';
import { DocumentProblem } from './problem.ts';
import { findChanges, settle, type TrackedChanges } from './word-changes.ts';
import { WordNumbering } from './word-numbering.ts';
import { levelOf, listPlaceOf, readStyles, type WordStyle } from './word-styles.ts';
import { childrenOf, findElement, parseXml, valueOf, type XmlElement } from './xml.ts';
import { openArchive, type Archive } from './zip.ts';

const mainPart = 'word/document.xml';

/** A Word document as it stands, and what it was before its own tracked changes, where it has some. */
type DocxVersions = {
  text: DocumentText;
  tracked?: TrackedChanges & { before: DocumentText };
};

/**
 * The lines of a Word document with its tracked changes accepted, with its automatic numbers and heading styles.
 * Throws a DocumentProblem.
 */
export async function readDocx(bytes: Uint8Array): Promise<DocumentText> {
  const { body, readBody } = await openDocx(bytes);
  return withText(readBody(settle(body, 'accepted')));
}

/** The same with the text before the document's own changes. Throws a DocumentProblem. */
export async function readDocxVersions(bytes: Uint8Array): Promise<DocxVersions> {
  const { body, readBody } = await openDocx(bytes);
  const text = withText(readBody(settle(body, 'accepted')));
  const changes = findChanges(body);
  if (changes.count === 0) return { text };
  return { text, tracked: { ...changes, before: readBody(settle(body, 'rejected')) } };
}

async function openDocx(bytes: Uint8Array) {
  const archive = openArchive(bytes);
  const main = await archive.read(await mainPartOf(archive));
  if (main === undefined) throw new DocumentProblem('other-format');
  const read = async (name: string) => {
    const source = await archive.read(name);
    return source === undefined ? undefined : parseXml(source);
  };
  const styles = readStyles(await read('word/styles.xml'));
  const numbers = await read('word/numbering.xml');
  const body = findElement(parseXml(main), 'w:body');
  if (body === undefined) throw new DocumentProblem('damaged');
  const hasPrintedPages = main.includes('<w:lastRenderedPageBreak');
  const readBody = (settled: XmlElement): DocumentText => {
    const reader = new BodyReader(styles, new WordNumbering(numbers), hasPrintedPages);
    reader.readBlocks(settled);
    return { pages: reader.pages };
  };
  return { body, readBody };
}

function withText(text: DocumentText): DocumentText {
  if (text.pages.every((lines) => lines.length === 0)) throw new DocumentProblem('no-text');
  return text;
}

async function mainPartOf({ names, read }: Archive): Promise<string> {
  if (names.includes(mainPart)) return mainPart;
  const relations = parseXml((await read('_rels/.rels')) ?? '');
  const main = childrenOf(findElement(relations, 'Relationships'), 'Relationship').find((one) =>
    one.attributes.Type?.endsWith('/officeDocument'),
  );
  return main?.attributes.Target?.replace(/^\//, '') ?? mainPart;
}

/** A field's code or the second form of a drawing is not read. */
const unread = new Set(['w:instrText', 'w:delInstrText', 'mc:Fallback', 'w:pPr']);

type Piece = { text: string; follows: Following };

/** Walks through the body of a Word file and collects its lines, page by page. */
class BodyReader {
  readonly pages: Line[][] = [[]];
  readonly #styles: Map<string, WordStyle>;
  readonly #numbering: WordNumbering;
  readonly #hasPrintedPages: boolean;

  constructor(styles: Map<string, WordStyle>, numbering: WordNumbering, hasPrintedPages: boolean) {
    this.#styles = styles;
    this.#numbering = numbering;
    this.#hasPrintedPages = hasPrintedPages;
  }

  readBlocks(parent: XmlElement): void {
    for (const child of parent.children) {
      if (child.name === 'w:p') this.#readParagraph(child);
      else if (child.name === 'w:tbl') this.#readTable(child);
      else if (child.name === 'w:sdt' && isContents(child)) continue;
      else if (!unread.has(child.name)) this.readBlocks(child);
    }
  }

  #readParagraph(paragraph: XmlElement): void {
    const [properties] = childrenOf(paragraph, 'w:pPr');
    const style = this.#styles.get(valueOf(properties, 'w:pStyle') ?? '');
    const place = listPlaceOf(properties) ?? style?.place;
    const number = place === undefined || place.list === '' ? '' : this.#numbering.next(place);
    if (style?.isContents === true) return;
    const level = levelOf(properties) ?? style?.level;
    const pieces = this.#piecesOf(paragraph);
    if (pieces.every(({ text }) => text.trim() === '')) return;
    pieces.forEach(({ text, follows }, index) => {
      const whole = (index === 0 && number !== '' ? `${number} ${text}` : text).trim();
      if (whole === '') return;
      this.#add({ text: whole, follows, indent: 0, ...(level === undefined ? {} : { level }) });
    });
  }

  #readTable(table: XmlElement): void {
    childrenOf(table, 'w:tr').forEach((row, index) => {
      const cells = childrenOf(row, 'w:tc').map((cell) =>
        this.#piecesOf(cell)
          .map(({ text }) => text.trim())
          .filter((text) => text !== '')
          .join(' '),
      );
      const text = cells.join(' | ');
      if (/[^\s|]/.test(text))
        this.#add({ text, follows: index === 0 ? 'gap' : 'break', indent: 0 });
    });
  }

  #add(line: Line): void {
    const page = this.pages.at(-1);
    page?.push(
      page.length === 0 && line.follows === 'wrapped' ? { ...line, follows: 'page' } : line,
    );
  }

  /** The lines within a paragraph. A run of a single blank is how some converters write the line ends of their source. */
  #piecesOf(paragraph: XmlElement): Piece[] {
    const pieces: Piece[] = [{ text: '', follows: 'gap' }];
    const write = (text: string) => {
      const piece = pieces.at(-1);
      if (piece !== undefined) piece.text += text;
    };
    const walk = (element: XmlElement) => {
      if (unread.has(element.name)) return;
      if (element.name === 'w:t') write(element.children.map(({ text }) => text).join(''));
      else if (element.name === 'w:tab') write('   ');
      else if (element.name === 'w:noBreakHyphen') write('-');
      else if (element.name === 'w:lastRenderedPageBreak') this.#breakPage();
      else if (element.name === 'w:br' && element.attributes['w:type'] === 'page') {
        if (!this.#hasPrintedPages) this.#breakPage();
      } else if (element.name === 'w:br' || element.name === 'w:cr') {
        pieces.push({ text: '', follows: 'break' });
      } else if (isBlankRun(element)) pieces.push({ text: '', follows: 'wrapped' });
      else {
        if (element.name === 'w:p' && pieces.at(-1)?.text !== '') write(' ');
        element.children.forEach(walk);
      }
    };
    paragraph.children.forEach(walk);
    return pieces;
  }

  #breakPage(): void {
    this.pages.push([]);
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
