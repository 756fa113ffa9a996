import { expect, it } from 'vitest';
import { read } from './documents.ts';
import { latin1 } from './files.ts';

const field = (name: string, value: string, place: string) =>
  `<< /Type /Annot /Subtype /Widget /FT /Tx /T (${name}) /V (${value}) /Rect [${place}] /DA (/F 12 Tf 0 g) >>`;

/** A PDF of one page whose form has two fields. */
function form(): Uint8Array {
  const text =
    'BT /F 12 Tf 50 770 Td (ARTICLE 1 - REMOTE WORK) Tj 0 -40 Td (Days a week:) Tj 0 -40 Td (Either side may end it.) Tj ET';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [6 0 R 7 0 R] /NeedAppearances true >> >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Annots [6 0 R 7 0 R] /Resources << /Font << /F 5 0 R >> >> >>',
    `<< /Length ${text.length} >> stream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    field('days', 'three days', '150 722 400 746'),
    field('place', 'At home or in the library.', '50 702 400 726'),
  ];
  const body = objects.map((object, index) => `${index + 1} 0 obj ${object} endobj\n`).join('');
  return latin1(`%PDF-1.4\n${body}trailer << /Root 1 0 R /Size 8 >>\n%%EOF`);
}

it('what was written into the form of a PDF stands where it was written', async () => {
  const { articles } = await read(form());
  expect(articles.map(({ title }) => title)).toEqual(['REMOTE WORK']);
  expect(articles[0]?.text.replace(/\s+/g, ' ')).toBe(
    'Days a week: three days At home or in the library. Either side may end it.',
  );
});
