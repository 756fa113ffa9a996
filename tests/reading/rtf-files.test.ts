import { expect, it } from 'vitest';
import { read } from './documents.ts';
import { latin1, rtf } from './files.ts';

// RTF as Word, WordPad and LibreOffice write it.

const textsOf = async (file: Uint8Array) =>
  (await read(file)).articles.map(({ number, title, text }) => [number, title, text]);

it('headings, list numbers and tables are read, what programs note beside them is not', async () => {
  const file = rtf(
    '{\\fonttbl{\\f0\\froman Times;}}{\\colortbl;\\red0;}{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}{\\s2 toc 1;}}' +
      '{\\*\\generator Writer;}{\\info{\\title Secret}}{\\header\\pard Head\\par}' +
      '\\pard\\s2 Article 1 Scope\\tab 3\\par' +
      '\\pard\\s1 Article 1 \\endash  Scope\\par\n\\pard It covers:\\par\n' +
      "{\\listtext\\pard 1.\\tab}\\pard staff;\\par{\\pntext\\f3\\'b7\\tab}\\pard drivers.\\par" +
      '\\pard\\s1 Article 2 \\endash  Pay\\par\\pard As \\{follows\\}.\\line In euros.\\par' +
      '\\trowd\\intbl Grade\\cell Pay\\cell\\row\\trowd\\intbl A\\cell 1000\\cell\\row\\pard End.\\par',
  );
  expect(await textsOf(file)).toEqual([
    ['1', 'Scope', 'It covers:\n\n1. staff;\n\n– drivers.'],
    ['2', 'Pay', 'As {follows}.\nIn euros.\n\nGrade | Pay\nA | 1000\n\nEnd.'],
  ]);
});

it('letters are read in the encoding of their font, Unicode before what stands in for it', async () => {
  const file = rtf(
    "{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset204 B;}{\\f2\\fcharset128 C;}}Article 1\\par\\pard T\\'e9l\\'e9travail \\u8211\\'96 {\\f1\\'ef\\'f0}{\\uc2\\u233 ?? \\uc0\\u-10179 \\u-8704 }{\\f2\\'93\\'fa}.\\par",
  );
  expect(await textsOf(file)).toEqual([['1', '', 'Télétravail – прé 😀日.']]);
});

it('what was deleted or is hidden is left out and counted; notes and text boxes are read, comments not', async () => {
  const file = rtf(
    'Article 1 Cameras\\par\\pard The employer may {\\deleted not }use{\\v  secretly} cameras' +
      '{\\super\\chftn{\\*\\footnote\\pard{\\super\\chftn} Worn ones too.}}{\\revised  at the door}' +
      '{\\*\\atnid X}{\\*\\annotation\\pard Really?}.' +
      '{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt\\pard Boxed.\\par}}{\\shprslt Boxed.}}\\par' +
      '\\pard Gone{\\deleted  away\\par of} it.\\par',
  );
  const { articles, holds } = await read(file);
  expect(articles.map(({ text }) => text)).toEqual([
    'The employer may use cameras[1] at the door.\n\n[1] Worn ones too.\n\nBoxed.\n\nGone it.',
  ]);
  expect(holds).toEqual([
    { what: 'deleted', count: 2 },
    { what: 'inserted', count: 1 },
    { what: 'hidden', count: 1 },
    { what: 'comments', count: 1 },
    { what: 'notes', count: 1 },
    { what: 'boxes', count: 1 },
  ]);
});

it('pictures, binary data and objects are passed over, what an object shows is read', async () => {
  const file = latin1(
    '{\\rtf1 Article 1 Scope\\par{\\pict ffd8ffe0}{\\*\\blipuid 00}\\bin5 {{{{{All {\\object{\\*\\objdata 00}{\\result staff}}.{\\field{\\*\\fldinst HYPERLINK x}{\\fldrslt Here.}}\\par}ignored',
  );
  expect(await textsOf(file)).toEqual([['1', 'Scope', 'All staff.Here.']]);
});
