import {
  Document,
  Packer,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
} from 'docx';
import type { Cell } from '#domain/compare/compare-texts.ts';
import type { Judgement } from '#domain/compare/judge.ts';
import type { Point } from '#domain/compare/points.ts';
import { direction } from '#domain/lists.ts';
import type { Locale } from '#domain/words.ts';
import type { CompareWords } from '#content/messages.ts';
import type { Compared } from './make-word.ts';
import { reasonWords, shownReasons } from './reason-words.ts';
import { factRows, titleOf } from './shown-text.ts';
import { tableRows } from './table-rows.ts';

const serif = 'Palatino Linotype';
const sans = 'Calibri';
const soft = '595348';
/** A4 on its side, in twentieths of a point, with margins of 15 mm. */
const sheet = { width: 11906, height: 16838, margin: 850 };
const namesWidth = 1500;

type Setting = { words: CompareWords; made: string; locale: Locale };

/** A comparison as a Word document on sheets laid sideways: one table of facts, points and notes. */
export function wordDocument(compared: Compared, { words, made, locale }: Setting): Promise<Blob> {
  const { width, height, margin } = sheet;
  const page = {
    size: { width, height, orientation: PageOrientation.LANDSCAPE },
    margin: { top: margin, bottom: margin, left: margin, right: margin },
  };
  const document = new Document({
    title: words.title,
    description: made,
    creator: 'Clause Hub',
    lastModifiedBy: 'Clause Hub',
    styles: {
      default: { document: { run: { font: sans, size: 18, language: { value: locale } } } },
    },
    sections: [
      {
        properties: { page },
        children: [
          new Paragraph({ children: [run({ text: words.title, size: 36, bold: true })] }),
          small(made),
          small(words.aid),
          small(compared.comparison.isAligned ? words.how : words.otherLanguages),
          tableOf(compared, words),
        ],
      },
    ],
  });
  return Packer.toBlob(document);
}

function tableOf(compared: Compared, words: CompareWords): Table {
  const { texts, facts, notes } = compared;
  const total = sheet.height - 2 * sheet.margin;
  const column = Math.floor((total - namesWidth) / texts.length);
  const widths = [namesWidth, ...texts.map(() => column)];
  const row = (cells: Paragraph[][], tableHeader = false) =>
    new TableRow({
      tableHeader,
      children: cells.map((children, place) =>
        cellOf(children, widths[place] ?? column, tableHeader),
      ),
    });
  const plain = (name: string, values: string[]) =>
    row([[small(name)], ...values.map((value) => value.split('\n').map(text))]);
  const gists = texts.map(({ copy }) => copy?.gist ?? '');
  const ourNotes = texts.map(({ id }) => notes.get(id) ?? '');
  return new Table({
    width: { size: total, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      row([[small('')], ...texts.map((one) => [strong(titleOf(one, words))])], true),
      ...factRows(texts, facts, words).map(({ name, values }) =>
        plain(
          name,
          values.map((lines) => lines.join('\n') || words.nothingSaid),
        ),
      ),
      ...(gists.some(Boolean) ? [plain(words.gist, gists)] : []),
      ...pointRows(compared, words).map((cells) => row(cells)),
      ...(ourNotes.some(Boolean) ? [plain(words.note, ourNotes)] : []),
    ],
  });
}

const cellOf = (children: Paragraph[], width: number, isHead: boolean) =>
  new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 90, right: 90 },
    ...(isHead ? { shading: { type: ShadingType.CLEAR, fill: 'F3EFE5' } } : {}),
  });

function pointRows({ comparison, texts }: Compared, words: CompareWords): Paragraph[][][] {
  return tableRows(comparison).map((row) => {
    if (row.kind === 'aligned') {
      const cells = row.cells.map((_, place) =>
        alignedCell(row.cells, place, { words, language: texts[place]?.language ?? 'und' }),
      );
      return [[small(`${words.point} ${row.number}`)], ...cells];
    }
    const cells = row.texts.map((points, place) =>
      points.flatMap(({ cell, judgement }) => [
        ...(cell.point ? [pointOf(cell.point, texts[place]?.language ?? 'und')] : []),
        ...said(judgement, words, place === 0 ? words.withoutIt : words.directions),
      ]),
    );
    return [[small(words.apart)], ...cells.map((one) => (one.length > 0 ? one : [text('–')]))];
  });
}

function alignedCell(
  cells: Cell[],
  place: number,
  { words, language }: { words: CompareWords; language: string },
): Paragraph[] {
  const cell = cells[place];
  if (cell?.point === undefined) {
    return cells[0]?.point && cell?.judgement
      ? said(cell.judgement, words, words.lacking)
      : [small(words.missing)];
  }
  const stretches =
    place > 0 ? cell.stretches : cells.length === 2 ? cells[1]?.stretches : undefined;
  const isSame = place > 0 && cell.point.words === cells[0]?.point?.words;
  return [
    pointOf(cell.point, language, stretches, place === 0 ? 'first' : 'second'),
    ...(isSame ? [small(`= ${words.same}`)] : said(cell.judgement, words)),
  ];
}

/** The words of a point; those that the text beside it has not are underlined, in the first text by dashes. */
function pointOf(
  { number, words }: Point,
  language: string,
  stretches: Cell['stretches'] = [{ text: words, in: 'both' }],
  side: 'first' | 'second' = 'second',
): Paragraph {
  const isRightToLeft = direction(language) === 'rtl';
  const own = stretches.filter(({ in: where }) => where === 'both' || where === side);
  return new Paragraph({
    spacing: { after: 60 },
    bidirectional: isRightToLeft,
    children: [
      ...(number === ''
        ? []
        : [run({ text: `${number} `, font: serif, bold: true, rightToLeft: isRightToLeft })]),
      ...own.map(({ text: part, in: where }) => {
        const isOwn = where !== 'both';
        const underline = isOwn
          ? { underline: { type: side === 'first' ? 'dash' : 'single' } as const }
          : {};
        return run({
          text: part,
          font: serif,
          language: { value: language },
          rightToLeft: isRightToLeft,
          bold: isOwn && side === 'second',
          ...underline,
        });
      }),
    ],
  });
}

const signs = { stronger: '▲', weaker: '▼', neutral: '=', unclear: '?' };

function said(
  judgement: Judgement | undefined,
  words: CompareWords,
  says = words.directions,
): Paragraph[] {
  if (judgement === undefined) return [];
  const { direction, reasons } = judgement;
  return [
    strong(`${signs[direction]} ${says[direction]}`),
    ...shownReasons(reasons).map((reason) => small(`– ${reasonWords(reason, words)}`)),
  ];
}

/** In a plain call `bold` would be taken for the old method of strings. */
const run = (options: IRunOptions) => new TextRun(options);

const text = (line: string) => new Paragraph({ children: [run({ text: line })] });
const small = (line: string) =>
  new Paragraph({ children: [run({ text: line, size: 16, color: soft })] });
const strong = (line: string) => new Paragraph({ children: [run({ text: line, bold: true })] });
