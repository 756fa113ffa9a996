import { HeadingLevel, Paragraph, TextRun } from 'docx';
import type { Brief } from '#domain/tools/brief.ts';
import type { Locale } from '#domain/words.ts';
import type { NoteWords, ShownNote } from '#lib/law/law.ts';
import { cautionOf } from '#lib/law/said.ts';
import { wordNotes } from '#lib/law/word-notes.ts';
import { localDay } from '#lib/site/local-day.ts';

/** What the law already gives, for the union alone: the notes of the clause at a place, or where else they stand. */
export type LawTexts = {
  title: string;
  words: NoteWords;
  locale: Locale;
  partOf: (at: number) => { notes: ShownNote[] } | { pointer: string } | undefined;
};

/** When the law was read, and that this is no advice: once, where the document shows any of it. */
export function lawCaution({ items }: Brief, law: LawTexts | undefined): Paragraph[] {
  const parts = items.map((_, at) => law?.partOf(at));
  const notes = parts.flatMap((part) => (part && 'notes' in part ? part.notes : []));
  return law === undefined || notes.length === 0
    ? []
    : [small(cautionOf(notes, law.words, law.locale))];
}

/** What the law already gives on the clause at a place. */
export function lawPart(at: number, law: LawTexts | undefined): Paragraph[] {
  const part = law?.partOf(at);
  if (law === undefined || part === undefined) return [];
  return [
    new Paragraph({ text: law.title, heading: HeadingLevel.HEADING_2 }),
    ...('pointer' in part
      ? [small(part.pointer)]
      : wordNotes(part.notes, { words: law.words, locale: law.locale, now: localDay() })),
  ];
}

const small = (text: string) =>
  new Paragraph({
    spacing: { after: 120 },
    children: [new TextRun({ text, size: 19, color: '595348' })],
  });
