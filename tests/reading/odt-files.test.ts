import { expect, it } from 'vitest';
import { read } from './documents.ts';
import { bytes, odt } from './files.ts';

// OpenDocument texts as LibreOffice and others write them.

const rule = 'The employer informs the union of every change before it is made.';
const heading = (text: string, level = 1) =>
  `<text:h text:outline-level="${level}">${text}</text:h>`;
const paragraph = (text: string, style = '') =>
  `<text:p text:style-name="${style}">${text}</text:p>`;
const outline = (prefix: string) =>
  `<office:document-styles><office:styles><text:outline-style><text:outline-level-style text:level="1" style:num-format="1" style:num-prefix="${prefix}"/><text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style></office:styles></office:document-styles>`;

const textsOf = async (file: Uint8Array) =>
  (await read(file)).articles.map(({ number, title, text }) => [number, title, text]);

it('headings have their automatic numbers, lists theirs, tables are rows', async () => {
  const lists =
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="a" style:num-suffix=")"/><text:list-level-style-bullet text:level="2"/></text:list-style>';
  const item = (text: string, more = '') =>
    `<text:list-item>${paragraph(text)}${more}</text:list-item>`;
  const list = (items: string, more = '') =>
    `<text:list text:style-name="L"${more}>${items}</text:list>`;
  const cells = (...texts: string[]) =>
    `<table:table-row>${texts.map((text) => `<table:table-cell>${paragraph(text)}</table:table-cell>`).join('')}</table:table-row>`;
  const file = odt(
    heading('Scope') +
      paragraph(`The  union\n and<text:s text:c="2"/>the <text:span>employer</text:span>:`) +
      list(item('staff;', `<text:list>${item('drivers;')}</text:list>`) + item('trainees.')) +
      list(item('guests.'), ' text:continue-numbering="true"') +
      heading('Pay') +
      paragraph('As follows.<text:line-break/>In euros.') +
      `<table:table><table:table-header-rows>${cells('Grade', 'Pay')}</table:table-header-rows>${cells('A', '1000')}</table:table>`,
    lists,
    { 'styles.xml': outline('Article ') },
  );
  expect(await textsOf(file)).toEqual([
    [
      '1',
      'Scope',
      'The union and the employer:\n\na) staff;\n\n– drivers;\n\nb) trainees.\n\nc) guests.',
    ],
    ['2', 'Pay', 'As follows.\nIn euros.\n\nGrade | Pay\nA | 1000'],
  ]);
});

it('what was deleted, is hidden or was said beside the text is left out and counted; notes and boxes are read', async () => {
  const styles =
    '<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style><style:style style:name="S1" style:family="section"><style:section-properties/></style:style>';
  const note =
    '<text:note text:note-class="footnote"><text:note-citation>7</text:note-citation><text:note-body><text:p>Worn on the body too.</text:p></text:note-body></text:note>';
  const file = odt(
    `<text:tracked-changes><text:changed-region><text:deletion>${paragraph('not')}</text:deletion></text:changed-region><text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>` +
      heading('Article 1 Cameras') +
      paragraph(
        `Cameras${note} are <text:change text:change-id="c"/>used<office:annotation><text:p>Really?</text:p></office:annotation><text:span text:style-name="T1"> by nobody</text:span>.`,
      ) +
      paragraph(
        `<draw:frame><draw:text-box>${paragraph('Boxed.')}</draw:text-box><svg:title>Box</svg:title></draw:frame>`,
      ) +
      `<text:section text:style-name="S1" text:display="none">${paragraph('Nobody reads this.')}</text:section>` +
      `<text:table-of-content><text:index-body>${paragraph('Article 9 Listed')}</text:index-body></text:table-of-content>`,
    styles,
  );
  const { articles, holds } = await read(file);
  expect(articles.map(({ text }) => text)).toEqual([
    'Cameras[1] are used.\n\n[1] Worn on the body too.\n\nBoxed.',
  ]);
  expect(holds).toEqual([
    { what: 'deleted', count: 1 },
    { what: 'inserted', count: 1 },
    { what: 'hidden', count: 2 },
    { what: 'comments', count: 1 },
    { what: 'notes', count: 1 },
    { what: 'boxes', count: 1 },
  ]);
});

it('pages end where the program noted it, or else where a style says so', async () => {
  const breaks =
    '<style:style style:name="P1" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style>';
  const body = heading('Article 1 Scope') + paragraph(rule) + paragraph('Article 2 Pay', 'P1');
  expect((await read(odt(body, breaks))).pages).toBe(2);
  const soft = `${body}<text:p>${rule}<text:soft-page-break/>${rule}</text:p>`;
  const { articles, pages } = await read(odt(soft, breaks));
  expect([pages, articles.length]).toEqual([2, 2]);
});

it('a text in one XML file is read the same', async () => {
  const file = bytes(
    `<?xml version="1.0"?>\n<!-- made by hand -->\n<office:document><office:body><office:text>${heading('Article 1 Scope')}${paragraph(rule)}</office:text></office:body></office:document>`,
  );
  expect(await textsOf(file)).toEqual([['1', 'Scope', rule]]);
});
