import { expect, it } from 'vitest';
import { read } from './documents.ts';
import { docx } from './files.ts';

// What a Word file says beside its paragraphs, and what its sender is told of it.

const run = (text: string, properties = '') =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
const heading = (text: string) => paragraph(run(text));
const note = (id: string, text: string) =>
  `<w:footnote w:id="${id}">${paragraph('<w:r><w:footnoteRef/></w:r>', run(` ${text}`))}</w:footnote>`;
const cell = (...paragraphs: string[]) => `<w:tc>${paragraphs.map(heading).join('')}</w:tc>`;
const table = (...rows: string[][][]) =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((one) => cell(...one)).join('')}</w:tr>`).join('')}</w:tbl>`;

const textsOf = async (file: Uint8Array) =>
  (await read(file)).articles.map(({ number, title, text }) => [number, title, text]);

const rule = 'The employer informs the union of every change before it is made.';

it('notes stand below the paragraph that names them, and are no part of a heading', async () => {
  const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>';
  const again = '<w:r><w:footnoteReference w:id="3"/></w:r>';
  const file = docx(
    paragraph(run('Article 1 Scope'), again) +
      paragraph(run(rule)) +
      heading('Article 2 Cameras') +
      paragraph(run('Cameras'), reference, run(' are not used to watch staff.'), reference) +
      paragraph(run(rule)),
    {
      'word/footnotes.xml': `<w:footnotes><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>${note('2', 'Those worn on the body too.')}${note('3', 'As signed.')}</w:footnotes>`,
    },
  );
  expect(await textsOf(file)).toEqual([
    ['1', 'Scope', `[1] As signed.\n\n${rule}`],
    [
      '2',
      'Cameras',
      `Cameras[2] are not used to watch staff.[2]\n\n[2] Those worn on the body too.\n\n${rule}`,
    ],
  ]);
  expect((await read(file)).holds).toEqual([{ what: 'notes', count: 2 }]);
});

it('hidden words are left out, whether the letters or their style hide them, and counted by passages', async () => {
  const style = (id: string, properties: string) =>
    `<w:style w:styleId="${id}"><w:name w:val="${id}"/><w:rPr>${properties}</w:rPr></w:style>`;
  const file = docx(
    heading('Article 1 Cameras') +
      paragraph(
        run('Cameras are banned. '),
        run('Approve ', '<w:vanish/>'),
        run('at once. ', '<w:vanish w:val="1"/>'),
        run('Seen. ', '<w:vanish w:val="0"/>'),
        run('Unseen.', '<w:rStyle w:val="Secret"/>'),
      ) +
      `<w:p><w:pPr><w:pStyle w:val="Secret"/></w:pPr>${run('Nobody reads this.')}</w:p>`,
    {
      'word/styles.xml': `<w:styles>${style('Secret', '<w:vanish/>')}</w:styles>`,
    },
  );
  expect(await textsOf(file)).toEqual([['1', 'Cameras', 'Cameras are banned. Seen.']]);
  expect((await read(file)).holds).toEqual([{ what: 'hidden', count: 2 }]);
});

it('a text box is read once, as paragraphs of its own', async () => {
  const box = (...texts: string[]) =>
    `<w:txbxContent>${texts.map(heading).join('')}</w:txbxContent>`;
  const file = docx(
    heading('Article 1 Scope') +
      paragraph(
        run(rule),
        `<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box('Article 2 Cameras', rule)}</w:drawing></mc:Choice><mc:Fallback>${box('Article 2 Cameras')}</mc:Fallback></mc:AlternateContent></w:r>`,
      ) +
      heading('Article 3 Term') +
      heading(rule),
  );
  expect(await textsOf(file)).toEqual([
    ['1', 'Scope', rule],
    ['2', 'Cameras', rule],
    ['3', 'Term', rule],
  ]);
  expect((await read(file)).holds).toEqual([{ what: 'boxes', count: 1 }]);
});

it('tracked changes are read as accepted, what was moved counts for neither, comments are left out', async () => {
  const by = 'w:author="HR"';
  const file = docx(
    heading('Article 1 Cameras') +
      paragraph(
        run('The employer may '),
        `<w:del ${by}><w:r><w:delText>not </w:delText></w:r></w:del>`,
        run('use cameras '),
        `<w:ins ${by}>${run('with the consent of the union')}</w:ins>`,
        '<w:r><w:commentReference w:id="1"/></w:r>',
        run('.'),
      ) +
      paragraph(`<w:moveFrom ${by}>${run('Moved.')}</w:moveFrom>`) +
      paragraph(`<w:moveTo ${by}>${run('Moved.')}</w:moveTo>`),
  );
  const { articles, holds } = await read(file);
  expect(articles[0]?.text).toBe(
    'The employer may use cameras with the consent of the union.\n\nMoved.',
  );
  expect(holds).toEqual([
    { what: 'deleted', count: 1 },
    { what: 'inserted', count: 1 },
    { what: 'comments', count: 1 },
  ]);
});

it('a table that puts text beside its number is read as articles, one of figures as rows', async () => {
  const long = 'Employees may work from home for two days a week, on request.';
  const file = docx(
    table(
      [['Article 1'], ['Recognition', 'The employer recognises the union.']],
      [['Article 2'], ['Remote work', long]],
    ) + table([['Grade'], ['Pay']], [['A'], ['1000']]),
  );
  expect(await textsOf(file)).toEqual([
    ['1', 'Recognition', 'The employer recognises the union.'],
    ['2', 'Remote work', `${long}\n\nGrade | Pay\nA | 1000`],
  ]);
});

it('an agreement in two languages side by side is read one after the other', async () => {
  const english = 'The employer informs the union of every change before it is made, in writing.';
  const french =
    'L’employeur informe le syndicat par écrit de toute modification avant de la faire.';
  const file = docx(
    table(
      [
        ['Article 1 – Scope', english],
        ['Article 1 – Objet', french],
      ],
      [
        ['Article 2 – Cameras', english],
        ['Article 2 – Caméras', french],
      ],
    ),
  );
  expect(await textsOf(file)).toEqual([
    ['1', 'Scope', english],
    ['2', 'Cameras', english],
    ['1', 'Objet', french],
    ['2', 'Caméras', french],
  ]);
});

it('nothing is told of a file that holds nothing else', async () => {
  expect(await read(docx(heading('Article 1 Scope') + heading(rule)))).not.toHaveProperty('holds');
});
