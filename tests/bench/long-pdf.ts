const linesPerPage = 46;
const linesPerArticle = 70;

const sentences = [
  'The employer shall inform the union in writing before a digital system is introduced or changed.',
  'Employees may work remotely on two days of the week where the duties of the position allow it.',
  'Overtime is paid at one and one half times the rate of pay, or taken as time off by agreement.',
  'No decision on discipline shall rest on data that a system collected without notice to the union.',
];

/** A PDF of so many pages with articles of one and a half pages, sections, running heads and page numbers. */
export function makePdf(pages: number): Uint8Array {
  const lines = linesOf(pages * linesPerPage);
  const contents = Array.from({ length: pages }, (_, page) =>
    contentOf(lines.slice(page * linesPerPage, (page + 1) * linesPerPage), page + 1),
  );
  const kids = contents.map((_, page) => `${4 + page * 2} 0 R`).join(' ');
  return assemble([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding>>',
    ...contents.flatMap((content, page) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${5 + page * 2} 0 R/Resources<</Font<</F 3 0 R>>>>>>`,
      `<</Length ${content.length}>>stream\n${content}\nendstream`,
    ]),
  ]);
}

/** The lines of such a text. */
export const linesOf = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => lineOf(at));

function lineOf(at: number): string {
  const article = Math.floor(at / linesPerArticle) + 1;
  const line = at % linesPerArticle;
  if (line === 0) return `ARTICLE ${article} - SUBJECT ${article}`;
  if (line % 12 === 1) return `Section ${(line + 11) / 12}. Rule ${(line + 11) / 12}.`;
  return sentences[(at * 7) % sentences.length] ?? '';
}

function contentOf(lines: string[], page: number): string {
  const drawn = lines.map((line) => `(${line}) Tj 0 -15 Td`).join('\n');
  return `BT /F 8 Tf 50 820 Td (Agreement 2025-2027) Tj ET
BT /F 11 Tf 50 790 Td ${drawn} ET
BT /F 8 Tf 290 40 Td (${page}) Tj ET`;
}

function assemble(objects: string[]): Uint8Array {
  let text = '%PDF-1.4\n';
  const rows = objects.map((object, index) => {
    const row = `${String(text.length).padStart(10, '0')} 00000 n \n`;
    text += `${index + 1} 0 obj${object}endobj\n`;
    return row;
  });
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}trailer<</Size ${size}/Root 1 0 R>>`;
  return new TextEncoder().encode(`${text}${end}\nstartxref\n${text.length}\n%%EOF`);
}
