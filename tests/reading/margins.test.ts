import { describe, expect, it } from 'vitest';
import { articlesOf, english, french, readText, spanish } from './documents.ts';

describe('line numbers in the margin', () => {
  const printed = [
    '                   ARTICLE 1',
    '                   PREAMBLE',
    '',
    '         This agreement is made by the county and the union for the good of',
    '  the service and of the staff.',
    '                   ARTICLE 2',
    '                   TELEWORK',
    '',
    '   1.    Days',
    '        Staff may telework two days a week from their home.',
    '                  ARTICLE 3',
    '                  HOLIDAYS',
    '',
    '        Staff have ten paid holidays.',
  ];
  const count = (lines: readonly string[]) =>
    lines.map((line, index) => `${index + 1}  ${line}`.trimEnd()).join('\n');

  it('are taken off, an empty numbered line parts paragraphs', async () => {
    const { articles } = await readText(count(printed));
    expect(articles.map(({ number, title, text }) => [number, title, text])).toEqual([
      [
        '1',
        'PREAMBLE',
        'This agreement is made by the county and the union for the good of the service and of the staff.',
      ],
      ['2', 'TELEWORK', '1. Days Staff may telework two days a week from their home.'],
      ['3', 'HOLIDAYS', 'Staff have ten paid holidays.'],
    ]);
  });

  it('begin again on each page', async () => {
    const { articles } = await readText(`${count(printed)}\f${count(printed.slice(5))}`);
    expect(articles.map(({ number }) => number)).toContain('3');
    expect(articles.every(({ text }) => !/\d\s+Staff/.test(text))).toBe(true);
  });

  it('are told from paragraphs that are counted', async () => {
    const texts = Array.from(
      { length: 12 },
      (_, index) => `${index + 1} The employer pays a bonus.`,
    );
    const { articles } = await readText(texts.join('\n\n'));
    expect(articles.map(({ text }) => text).join('\n')).toContain('7 The employer pays');
  });
});

describe('the contents are looked up in the body', () => {
  const titles = [
    'Title',
    'Coverage',
    'Hours of duty',
    'Home based work',
    'Annual leave',
    'Dispute settlement',
  ];
  const body = (printed: readonly string[]) =>
    printed.flatMap((title, index) => [title, `${index + 1} ${english}`]);
  const contents = (listed: readonly string[]) => [
    'Contents',
    listed.map((title, index) => `${title} ............ ${index + 2}`).join('\n'),
  ];

  it('finds headings that only the contents show, with numbered paragraphs inside them', async () => {
    const { articles } = await readText([...contents(titles), ...body(titles)].join('\n\n'));
    expect(articles.map(({ number, title, text }) => [number, title, text])).toEqual(
      titles.map((title, index) => [null, title, `${index + 1} ${english}`]),
    );
  });

  it('whatever their capitals and numbers, and where a title fills two lines', async () => {
    const listed = titles.map((title, index) => `${index + 1} ${title}`);
    const printed = titles.map((title, index) => `${index + 1}   ${title.toUpperCase()}`);
    printed[3] = '4   HOME BASED\nWORK';
    const { articles } = await readText([...contents(listed), ...body(printed)].join('\n\n'));
    expect(articles.map(({ number, title }) => [number, title])).toEqual(
      titles.map((title, index) => [String(index + 1), title.toUpperCase()]),
    );
  });

  it('a heading that another follows at once holds it', async () => {
    const listed = ['Technical matters', ...titles];
    const parts = [...contents(listed), 'Technical matters', ...body(titles)];
    const { articles } = await readText(parts.join('\n\n'));
    expect(articles.map(({ title, path }) => [title, path])).toEqual(
      titles.map((title) => [title, ['Technical matters']]),
    );
  });

  it('changes nothing where headings are known, or where the body does not have them', async () => {
    const known = titles.map((title, index) => `Article ${index + 1} – ${title}`);
    const parts = [...contents(known), ...body(known), 'Title'];
    expect(await articlesOf(parts)).toEqual(
      titles.map((title, index) => [String(index + 1), title]),
    );
    const other = titles.map((_, index) => `${index + 1} ${english}`);
    const { articles } = await readText([...contents(titles), ...other].join('\n\n'));
    expect(articles).toHaveLength(1);
  });
});

describe('how headings are written', () => {
  it('as Markdown does', async () => {
    const text = `# Agreement\n\n## Article 1 – Scope ##\nThe employer **informs** the union.\n\n## Article 2 – Remote work\n\n${english}`;
    const { articles } = await readText(text);
    expect(articles.map(({ number, title, text }) => [number, title, text])).toEqual([
      ['1', 'Scope', 'The employer informs the union.'],
      ['2', 'Remote work', english],
    ]);
    const { articles: plain } = await readText(`# 1 of **2**\n\n${english}`);
    expect(plain[0]?.text).toContain('**2**');
  });

  it('with titles below chapters, where a chapter comes first', async () => {
    const { articles } = await readText(
      [
        ...['Capítulo VIII. Igualdad', 'Título I. Medidas', 'Artículo 1. Comisión', spanish],
        ...['Capítulo IX. Prevención', 'Artículo 2. Salud', spanish],
      ].join('\n\n'),
    );
    expect(
      articles.filter(({ number }) => /\d/.test(number ?? '')).map(({ path }) => path),
    ).toEqual([['Capítulo VIII – Igualdad', 'Título I – Medidas'], ['Capítulo IX – Prevención']]);
  });

  it('with a number and one blank, where others have two numbers', async () => {
    const found = await articlesOf([
      ...['1 Préambule', french, '2 Objet', french, '3 Bénéficiaires', '3.1 Désignation', french],
      ...[
        '3.2 Suspension',
        french,
        '4 Caractère obligatoire',
        french,
        '5 Durée',
        '5.1 Fin',
        french,
      ],
    ]);
    expect(found.map(([number]) => number)).toEqual(['1', '2', '3', '4', '5']);
  });
});

describe('feet of pages', () => {
  const pages = (feet: readonly string[]) =>
    feet
      .map(
        (foot, at) => `ARTICLE ${at + 1} - ITEM ${'ABCDEFGHIJKLMN'[at]}\n\n${english}\n\n${foot}`,
      )
      .join('\f');
  const inside = async (feet: readonly string[]) =>
    (await readText(pages(feet))).articles.filter(({ text }) => /Lands|BLACKLINE/.test(text))
      .length;

  it('go whatever blanks stand round their number, Roman ones with them', async () => {
    const numbers = [
      ' - ii - ',
      ' - iii - ',
      '  -1-   ',
      ' -2- ',
      '   -3-',
      ' -4- ',
      ' - 10 - ',
      ' - 11 - ',
    ];
    const feet = numbers.map(
      (number) => `2025-2027 Department of Lands ${number} Collective Agreement`,
    );
    expect(await inside(feet)).toBe(0);
  });

  it('go where only the last pages have them', async () => {
    const feet = [91, 92, 93].map(
      (page) => `2021 – 2023 Codes Division BLACKLINE  ‐${page}-  Collective Agreement`,
    );
    expect(await inside([...Array<string>(11).fill(english), ...feet])).toBe(0);
  });
});
