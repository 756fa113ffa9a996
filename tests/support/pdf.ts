const perPage = 40;

/** A small PDF of the lines, in Helvetica, as many pages as they need; for texts in ASCII. */
export function pdfOf(lines: string[]): Buffer {
  const printed = lines.flatMap((line) => line.match(/.{1,90}(?:\s|$)/g) ?? ['']);
  const pages = Array.from({ length: Math.ceil(printed.length / perPage) }, (_, page) =>
    printed.slice(page * perPage, (page + 1) * perPage),
  );
  const numberOf = (page: number) => 4 + 2 * page;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, page) => `${numberOf(page)} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap((own, page) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${numberOf(page) + 1} 0 R >>`,
      streamOf(own),
    ]),
  ];
  return assemble(objects);
}

function streamOf(lines: string[]): string {
  const shown = lines.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`);
  const content = `BT /F1 10 Tf 15 TL 50 790 Td\n${shown.join('\n')}\nET`;
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

/** A PDF of objects by their numbers, the first one its catalogue; their text is Latin-1. */
export function assemble(objects: string[]): Buffer {
  let body = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const start = body.length;
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  body += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(body, 'latin1');
}
