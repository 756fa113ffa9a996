import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { Brief, BriefItem, ClauseCopy } from '#domain/tools/brief.ts';
import type { Locale } from '#domain/words.ts';

/** What the document says beside the clauses, in the reader's language. */
export type WordTexts = {
  title: string;
  meeting: string | undefined;
  made: string;
  aims: string;
  note: string;
  summaryMark: string;
  sources: string;
  licence: string;
  checked: string;
};

const serif = 'Palatino Linotype';
const sans = 'Calibri';
const soft = '595348';
const accent = 'A3301A';

/** A brief as a Word document: its clauses with labels, notes, citations and sources; it needs no network to be read. */
export function wordDocument(
  brief: Brief,
  { texts, locale }: { texts: WordTexts; locale: Locale },
): Promise<Blob> {
  const document = new Document({
    title: texts.title,
    description: texts.made,
    styles: {
      default: {
        document: { run: { font: sans, size: 22, language: { value: locale } } },
        title: {
          run: { font: sans, size: 44, bold: true },
          paragraph: { spacing: { after: 120 } },
        },
        heading1: {
          run: { font: sans, size: 30, bold: true },
          paragraph: { spacing: { before: 480, after: 80 }, keepNext: true },
        },
        heading2: {
          run: { font: sans, size: 24, bold: true },
          paragraph: { spacing: { before: 240, after: 60 }, keepNext: true },
        },
      },
    },
    sections: [
      {
        footers: { default: pageNumbers(texts.title) },
        children: [
          ...head(brief, texts),
          ...brief.items.flatMap((item, index) => clause(item, index + 1, texts)),
          ...sources(brief, texts),
        ],
      },
    ],
  });
  return Packer.toBlob(document);
}

function head({ aims }: Brief, texts: WordTexts): Paragraph[] {
  return [
    new Paragraph({ text: texts.title, heading: HeadingLevel.TITLE }),
    ...(texts.meeting === undefined ? [] : [plain(texts.meeting)]),
    small(texts.made),
    ...(aims.trim() === ''
      ? []
      : [heading(texts.aims, HeadingLevel.HEADING_2), ...aims.split(/\n+/).map(plain)]),
  ];
}

function clause({ copy, note }: BriefItem, number: number, texts: WordTexts): Paragraph[] {
  if (copy === undefined) return [];
  return [
    heading(`${number}. ${copy.title}`, HeadingLevel.HEADING_1),
    small(copy.labels.join(' · ')),
    ...(copy.isSummary ? [small(texts.summaryMark)] : []),
    ...copy.text.split(/\n\n+/).map((block) => wording(block, copy)),
    ...(note.trim() === ''
      ? []
      : [heading(texts.note, HeadingLevel.HEADING_2), ...note.split(/\n+/).map(plain)]),
    small(copy.citation),
  ];
}

function sources({ items }: Brief, texts: WordTexts): Paragraph[] {
  const copies = items.flatMap(({ copy }, index) => (copy ? [{ copy, number: index + 1 }] : []));
  return [
    heading(texts.sources, HeadingLevel.HEADING_1),
    ...copies.map(
      ({ copy, number }) =>
        new Paragraph({
          spacing: { after: 80 },
          children: [
            new TextRun(`${number}. ${copy.title}. ${texts.licence}: ${copy.licence}. `),
            ...(copy.source === null ? [] : [link(copy.source)]),
          ],
        }),
    ),
    small(texts.checked),
  ];
}

/** A paragraph of a clause: wording in the serif voice behind a heavy rule, a summary in the hub's own behind a light one. */
function wording(block: string, { isSummary, language }: ClauseCopy): Paragraph {
  const lines = block.split('\n');
  return new Paragraph({
    spacing: { after: 120, line: 300 },
    indent: { left: 240 },
    border: {
      left: isSummary
        ? { style: BorderStyle.DASHED, size: 8, color: soft, space: 10 }
        : { style: BorderStyle.SINGLE, size: 36, color: accent, space: 10 },
    },
    children: lines.map(
      (text, index) =>
        new TextRun({
          text,
          font: isSummary ? sans : serif,
          language: { value: language },
          ...(index > 0 ? { break: 1 } : {}),
        }),
    ),
  });
}

const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
  new Paragraph({ text, heading: level });

const plain = (text: string) => new Paragraph({ text, spacing: { after: 80 } });

const small = (text: string) =>
  new Paragraph({
    spacing: { after: 120 },
    children: [new TextRun({ text, size: 19, color: soft })],
  });

const link = (address: string) =>
  new ExternalHyperlink({
    link: address,
    children: [new TextRun({ text: address, style: 'Hyperlink' })],
  });

const pageNumbers = (title: string) =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({ text: `${title} · `, size: 18, color: soft }),
          new TextRun({ children: [PageNumber.CURRENT], size: 18, color: soft }),
        ],
      }),
    ],
  });
