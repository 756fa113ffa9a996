import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { DocumentText } from '#domain/reading/segment/lines.ts';
import { readDocx, readDocxVersions } from './docx.ts';

const docx = (body: string) =>
  zipSync({
    'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`),
  });

const by = 'w:author="HR" w:date="2026-01-01T00:00:00Z"';
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const put = (text: string) => `<w:ins ${by}>${run(text)}</w:ins>`;
const taken = (text: string) =>
  `<w:del ${by}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const paragraph = (content: string, mark = '') =>
  `<w:p><w:pPr><w:rPr>${mark === '' ? '' : `<w:${mark} ${by}/>`}</w:rPr></w:pPr>${content}</w:p>`;

const textOf = ({ pages }: DocumentText) => pages.flat().map(({ text }) => text);

it('reads the text as changed, the text before, how many changes there are and whose', async () => {
  const file = docx(
    paragraph(run('The employer ') + taken('shall') + put('may') + run(' inform.')) +
      paragraph(put('It decides alone.'), 'ins') +
      paragraph(taken('The union agrees.'), 'del') +
      paragraph(run('End.')),
  );
  const { text, tracked } = await readDocxVersions(file);
  expect(textOf(text)).toEqual(['The employer may inform.', 'It decides alone.', 'End.']);
  expect(tracked).toMatchObject({ count: 4, authors: ['HR'] });
  expect(tracked && textOf(tracked.before)).toEqual([
    'The employer shall inform.',
    'The union agrees.',
    'End.',
  ]);
  expect(textOf(await readDocx(file))).toEqual(textOf(text));
});

it('joins paragraphs whose parting was taken out, and parts them again', async () => {
  const file = docx(paragraph(run('It informs '), 'del') + paragraph(run('and consults.')));
  const { text, tracked } = await readDocxVersions(file);
  expect(textOf(text)).toEqual(['It informs and consults.']);
  expect(tracked && textOf(tracked.before)).toEqual(['It informs', 'and consults.']);
});

it('reads what was moved once, and rows of tables that were put in or taken out', async () => {
  const row = (text: string, mark = '') =>
    `<w:tr><w:trPr>${mark === '' ? '' : `<w:${mark} ${by}/>`}</w:trPr><w:tc>${paragraph(run(text))}</w:tc></w:tr>`;
  const file = docx(
    paragraph(`<w:moveFromRangeStart ${by}/><w:moveFrom ${by}>${run('Moved.')}</w:moveFrom>`) +
      paragraph(run('Stays.')) +
      paragraph(`<w:moveTo ${by}>${run('Moved.')}</w:moveTo>`) +
      `<w:tbl>${row('Camera')}${row('Badge', 'ins')}${row('Phone', 'del')}</w:tbl>`,
  );
  const { text, tracked } = await readDocxVersions(file);
  expect(textOf(text)).toEqual(['Stays.', 'Moved.', 'Camera', 'Badge']);
  expect(tracked && textOf(tracked.before)).toEqual(['Moved.', 'Stays.', 'Camera', 'Phone']);
});

it('says nothing of changes where there are none', async () => {
  const { tracked } = await readDocxVersions(docx(paragraph(run('Plain.'))));
  expect(tracked).toBeUndefined();
});
