import type { Letter } from './letters.ts';

/** The media type of a Word file. */
export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const strong = { bold: true } as const;

/** A letter as a Word file. The writer is loaded when it is first needed. */
export async function wordFileOf(letter: Letter, language: string): Promise<Blob> {
  const { Document, Packer, Paragraph, TextRun } = await import('docx');
  const children = letter.flatMap(({ kind, lines }) =>
    lines.map(
      (line) =>
        new Paragraph({
          spacing: { after: kind === 'list' ? 60 : 200, before: kind === 'heading' ? 200 : 0 },
          keepNext: kind === 'heading',
          ...(kind === 'list' ? { bullet: { level: 0 } } : {}),
          children: [new TextRun({ text: line, ...(kind === 'heading' ? strong : {}) })],
        }),
    ),
  );
  const run = { size: 22, font: 'Calibri', language: { value: language } };
  return Packer.toBlob(
    new Document({ styles: { default: { document: { run } } }, sections: [{ children }] }),
  );
}
