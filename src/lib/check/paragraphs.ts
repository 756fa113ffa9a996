import { BorderStyle, Paragraph, TextRun, type IRunOptions } from 'docx';

/** The ink of what is said beside something. */
export const soft = '595348';
const accent = 'A3301A';

/** A paragraph of what the hub says. */
export const plain = (text: string) => new Paragraph({ text, spacing: { after: 80 } });

/** What stands above something, in bold. */
export const strong = (text: string) => {
  const options: IRunOptions = { text, bold: true };
  return new Paragraph({
    spacing: { before: 160, after: 120 },
    children: [new TextRun(options)],
  });
};

/** What is said beside something. */
export const small = (text: string) =>
  new Paragraph({
    spacing: { after: 100 },
    children: [new TextRun({ text, size: 19, color: soft })],
  });

/** Wording, of an agreement or of a model clause. */
export const wording = (text: string, language: string) =>
  new Paragraph({
    spacing: { after: 100, line: 290 },
    indent: { left: 240 },
    border: { left: { style: BorderStyle.SINGLE, size: 30, color: accent, space: 10 } },
    children: [new TextRun({ text, font: 'Palatino Linotype', language: { value: language } })],
  });
