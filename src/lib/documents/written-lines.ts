import { readHeading } from '#domain/reading/segment/headings.ts';
import type { Line } from '#domain/reading/segment/lines.ts';
import type { Block, Paragraph, Table } from './blocks.ts';

/** The lines of what a program wrote, page by page: rows of tables as lines, notes and text boxes below their paragraph. */
export function linesOfBlocks(blocks: readonly Block[]): Line[][] {
  const pages: Line[][] = [[]];
  const write = (line: Line) => {
    const page = pages.at(-1);
    const isFirst = page?.length === 0 && line.follows === 'wrapped';
    page?.push(isFirst ? { ...line, follows: 'page' } : line);
  };
  const writeAll = (some: readonly Block[]) => {
    for (const block of some) {
      if (block.kind === 'page') pages.push([]);
      else if (block.kind === 'table') writeTable(block);
      else {
        for (const line of linesOfParagraph(block)) write(line);
        writeAll(block.below);
      }
    }
  };
  const writeTable = (table: Table) => {
    const order = orderOf(table);
    if (order === 'columns') for (const column of columnsOf(table)) writeAll(column.flat());
    else if (order === 'rows') writeAll(table.rows.flat(2));
    else {
      table.rows.forEach((row, index) => {
        const text = row.map(textOf).join(' | ');
        const rest = row.flat().flatMap(besideText);
        for (const page of rest.filter(({ kind }) => kind === 'page')) writeAll([page]);
        if (/[^\s|]/.test(text)) write({ text, follows: index === 0 ? 'gap' : 'break', indent: 0 });
        writeAll(rest.filter(({ kind }) => kind !== 'page'));
      });
    }
  };
  writeAll(blocks);
  return pages;
}

function linesOfParagraph(paragraph: Paragraph): Line[] {
  const { pieces, level, face } = paragraph;
  const words = wordsOf(paragraph);
  const isShort = words.length <= longestHeading;
  const isHeading = isShort && (level !== undefined || readHeading(words) !== undefined);
  return pieces.flatMap(({ text, follows }) => {
    const own = (isHeading ? withoutMarks(text, paragraph) : text).trim();
    return own === ''
      ? []
      : [{ text: own, follows, indent: 0, face, ...(level === undefined ? {} : { level }) }];
  });
}

const longestHeading = 300;

/** A heading is called by its words: the sign of a note is no part of them. */
const withoutMarks = (text: string, { marks }: Paragraph) =>
  marks.reduce((rest, mark) => rest.replace(mark, ''), text);

const wordsOf = ({ pieces }: Paragraph): string =>
  pieces
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .join(' ');

const textOf = (cell: readonly Block[]): string =>
  cell
    .flatMap((block): string[] => {
      if (block.kind === 'page') return [];
      return block.kind === 'paragraph' ? [wordsOf(block)] : block.rows.flat().map(textOf);
    })
    .filter((text) => text !== '')
    .join(' ');

/** What a row's line cannot hold: notes, text boxes, and the end of a page. */
const besideText = (block: Block): Block[] => {
  if (block.kind === 'page') return [block];
  return block.kind === 'paragraph' ? block.below : block.rows.flat(2).flatMap(besideText);
};

const longCell = 60;
const maxParagraphs = 5;

/**
 * How a table is read: `lines`, a row each, as most are; or, where it only puts text beside text, cell after cell by
 * `rows` ("Article 1" left, its text right) or by `columns` (the same agreement in two languages).
 */
function orderOf(table: Table): 'lines' | 'rows' | 'columns' {
  const filled = table.rows
    .map((row) => row.filter((cell) => textOf(cell) !== ''))
    .filter((row) => row.length > 0);
  const whole = columnsOf(table).filter((column) => {
    const headings = column.flat().filter(isHeading).length;
    return headings > 1 && textOf(column.flat()).length >= longCell * headings;
  });
  if (whole.length > 1) return 'columns';
  const headed = filled.filter(([first = [], ...others]) => {
    const isLong = others.some(
      (cell) => cell.filter(isText).length > 1 || textOf(cell).length >= longCell,
    );
    return (
      isLong && (isHeading(first.find(isText)) || (isShortCell(first) && others.some(isProse)))
    );
  });
  const isLayout =
    headed.length * 2 > filled.length ||
    filled.every((row) => row.length === 1) ||
    filled.flat().some(holdsText);
  return isLayout ? 'rows' : 'lines';
}

/** Whether a cell could be the heading of what stands beside it: one short line that ends no sentence. */
function isShortCell(cell: readonly Block[]): boolean {
  const text = textOf(cell);
  return (
    cell.filter(isText).length === 1 &&
    text.length <= longCell * 2 &&
    /^["“«(¿¡]?[\p{Lu}\p{N}].*\p{L}{3}/u.test(text) &&
    !/[.:;,]$/.test(text)
  );
}

/** Whether a cell holds sentences. */
const isProse = (cell: readonly Block[]): boolean => {
  const text = textOf(cell);
  return text.length >= longCell && /[.;]$/.test(text);
};

/** Whether a cell holds more than a row can: many paragraphs, or a table. */
const holdsText = (cell: readonly Block[]): boolean =>
  cell.filter(isText).length > maxParagraphs ||
  cell.some((block) => block.kind === 'table' && block.rows.length > 1);

function columnsOf({ rows }: Table): Block[][][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: Math.min(width, maxColumns) }, (_, at) =>
    rows.map((row) => (at === maxColumns - 1 ? row.slice(at).flat() : (row[at] ?? []))),
  );
}

const maxColumns = 30;

const isText = (block: Block): boolean => block.kind === 'paragraph' && wordsOf(block) !== '';

const isHeading = (block: Block | undefined): boolean =>
  block?.kind === 'paragraph' &&
  (block.level !== undefined || readHeading(wordsOf(block)) !== undefined);
