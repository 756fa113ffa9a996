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
  type IParagraphOptions,
  type IRunOptions,
} from 'docx';
import { direction } from '#domain/lists.ts';
import type { Brief, BriefItem, ClauseCopy } from '#domain/tools/brief.ts';
import type { Locale } from '#domain/words.ts';
import { lawCaution, lawPart, type LawTexts } from './word-law.ts';

/** What the document says beside the clauses, in the reader's language. */
export type WordTexts = {
  title: string;
  meeting: string | undefined;
  made: string;
  aims: string;
  note: string;
  goal?: string;
  fallback?: string;
  /** Who it is for, at its head and on every page, where it is not for all. */
  mark?: string;
  summaryMark: string;
  gist: (text: string) => string;
  sources: string;
  licence: string;
  checked: string;
  law?: LawTexts | undefined;
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
  const write = writer(locale);
  const document = new Document({
    title: texts.title,
    description: texts.made,
    // Whoever made the brief is not known here; the library would name its author “Un-named”.
    creator: 'Clause Hub',
    lastModifiedBy: 'Clause Hub',
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
        footers: {
          default: pageNumbers([texts.mark, texts.title].filter(Boolean).join(' · '), write),
        },
        children: [
          ...head(brief, texts, write),
          ...lawCaution(brief, texts.law),
          ...brief.items.flatMap((item, index) => clause(item, index, texts, write)),
          ...sources(brief, texts, write),
        ],
      },
    ],
  });
  return Packer.toBlob(document);
}

function head({ aims }: Brief, texts: WordTexts, { heading, plain, small }: Writer): Paragraph[] {
  return [
    heading(texts.title, HeadingLevel.TITLE),
    ...(texts.meeting === undefined ? [] : [plain(texts.meeting)]),
    small(texts.made),
    ...(texts.mark === undefined ? [] : [small(texts.mark)]),
    ...(aims.trim() === ''
      ? []
      : [heading(texts.aims, HeadingLevel.HEADING_2), ...aims.split(/\n+/).map(plain)]),
  ];
}

function clause(
  { copy, note, goal, fallback }: BriefItem,
  at: number,
  texts: WordTexts,
  { heading, plain, small }: Writer,
): Paragraph[] {
  const said = (name = '', text = '') =>
    text.trim() === ''
      ? []
      : [heading(name, HeadingLevel.HEADING_2), ...text.split(/\n+/).map(plain)];
  if (copy === undefined) return [];
  return [
    heading(`${at + 1}. ${copy.title}`, HeadingLevel.HEADING_1),
    ...(copy.labels.length === 0 ? [] : [small(copy.labels.join(' · '))]),
    ...(copy.isSummary ? [small(texts.summaryMark)] : []),
    ...(copy.gist === undefined ? [] : [plain(texts.gist(copy.gist))]),
    ...copy.text.split(/\n\n+/).map((block) => wording(block, copy)),
    ...(copy.facts ?? []).map(small),
    ...lawPart(at, texts.law),
    ...said(texts.goal, goal),
    ...said(texts.fallback, fallback),
    ...said(texts.note, note),
    small(copy.citation),
  ];
}

function sources(
  { items }: Brief,
  texts: WordTexts,
  { heading, small, paragraph, run }: Writer,
): Paragraph[] {
  const copies = items.flatMap(({ copy }, index) => (copy ? [{ copy, number: index + 1 }] : []));
  return [
    heading(texts.sources, HeadingLevel.HEADING_1),
    ...copies.map(({ copy, number }) =>
      paragraph({
        spacing: { after: 80 },
        children: [
          run({ text: `${number}. ${copy.title}. ${texts.licence}: ${copy.licence}. ` }),
          ...(copy.source === null ? [] : [link(copy.source)]),
        ],
      }),
    ),
    ...(texts.checked === '' ? [] : [small(texts.checked)]),
  ];
}

/** A paragraph of a clause: wording in the serif voice behind a heavy rule, a summary in the hub's own behind a light one. */
function wording(block: string, { isSummary, language }: ClauseCopy): Paragraph {
  const lines = block.split('\n');
  const { paragraph, run, start } = writer(language);
  return paragraph({
    spacing: { after: 120, line: 300 },
    indent: { [start]: 240 },
    border: {
      [start]: isSummary
        ? { style: BorderStyle.DASHED, size: 8, color: soft, space: 10 }
        : { style: BorderStyle.SINGLE, size: 36, color: accent, space: 10 },
    },
    children: lines.map((text, index) =>
      run({
        text,
        font: isSummary ? sans : serif,
        language: { value: language },
        ...(index > 0 ? { break: 1 } : {}),
      }),
    ),
  });
}

type Level = (typeof HeadingLevel)[keyof typeof HeadingLevel];
type Writer = ReturnType<typeof writer>;

/** Paragraphs and runs of a language, with the marks that Word needs where it is written from right to left. */
function writer(language: string) {
  const isRightToLeft = direction(language) === 'rtl';
  const run = (options: IRunOptions) =>
    new TextRun(isRightToLeft ? { ...options, rightToLeft: true } : options);
  const paragraph = (options: IParagraphOptions) =>
    new Paragraph(isRightToLeft ? { ...options, bidirectional: true } : options);
  return {
    run,
    paragraph,
    /** The side on which a line begins. */
    start: isRightToLeft ? ('right' as const) : ('left' as const),
    heading: (text: string, level: Level) =>
      paragraph({ children: [run({ text })], heading: level }),
    plain: (text: string) => paragraph({ children: [run({ text })], spacing: { after: 80 } }),
    small: (text: string) =>
      paragraph({ spacing: { after: 120 }, children: [run({ text, size: 19, color: soft })] }),
  };
}

const link = (address: string) =>
  new ExternalHyperlink({
    link: address,
    children: [new TextRun({ text: address, style: 'Hyperlink' })],
  });

const pageNumbers = (title: string, { paragraph, run, start }: Writer) =>
  new Footer({
    children: [
      paragraph({
        alignment: start === 'left' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: [
          run({ text: `${title} · `, size: 18, color: soft }),
          run({ children: [PageNumber.CURRENT], size: 18, color: soft }),
        ],
      }),
    ],
  });
