import { Paragraph, TextRun, type IRunOptions } from 'docx';
import type { ShownNote } from './law.ts';
import { saidOf, type Saying } from './said.ts';

const soft = '595348';

/** Law notes in a Word document: of each its article, what it gives, its limits, what is doubtful, whom it covers. */
export const wordNotes = (notes: ShownNote[], saying: Saying): Paragraph[] =>
  notes.flatMap((note) => wordNote(note, saying));

function wordNote(note: ShownNote, saying: Saying): Paragraph[] {
  const { article, gloss, standing, gives, lacks, lowering, doubts, ...said } = saidOf(
    note,
    saying,
  );
  const limits = lacks === undefined ? [] : [saying.words.limits, lacks];
  const facts = said.place === undefined ? said.facts : `${said.place} · ${said.facts}`;
  return [
    articleOf(article, note.act.language, gloss),
    new Paragraph({ text: joined([standing, gives]), spacing: { after: 60 } }),
    ...[joined([...limits, lowering]), ...doubts, facts].filter((text) => text !== '').map(small),
  ];
}

const joined = (sentences: (string | undefined)[]) =>
  sentences.filter((sentence) => sentence !== undefined).join(' ');

function articleOf(text: string, language: string, gloss = ''): Paragraph {
  const name: IRunOptions = { text, bold: true, language: { value: language } };
  return new Paragraph({
    keepNext: true,
    spacing: { before: 120, after: 40 },
    children: [
      new TextRun(name),
      ...(gloss === '' ? [] : [new TextRun({ text: ` · ${gloss}`, color: soft })]),
    ],
  });
}

const small = (text: string) =>
  new Paragraph({
    spacing: { after: 60 },
    children: [new TextRun({ text, size: 19, color: soft })],
  });
