import { describe, expect, it } from 'vitest';
import { articlesOf, english, read, readText } from './documents.ts';
import { bytes, docx, odt, page, rtf } from './files.ts';

const titles = ['Coverage', 'Hours of duty', 'Home based work', 'Annual leave'];
const names = titles.map((title) => [null, title]);
const namesIn = async (file: Uint8Array) =>
  (await read(file)).articles.map(({ number, title }) => [number, title]);

describe('headings that no word and no number shows', () => {
  it('in capitals hold the paragraphs that are counted through the document, and stand in their part', async () => {
    const parts = ['PART A TECHNICAL MATTERS', 'PART B WORKING TIME'];
    const body = titles.flatMap((title, index) => [
      ...(index % 2 === 0 ? [parts[index / 2] ?? ''] : []),
      title.toUpperCase(),
      `${2 * index + 1} ${english}`,
      `${2 * index + 2} ${english}`,
    ]);
    const { articles } = await readText(body.join('\n\n'));
    expect(articles.map(({ title, path, text }) => [title, path, text])).toEqual(
      titles.map((title, index) => [
        title.toUpperCase(),
        [['PART A – TECHNICAL MATTERS', 'PART B – WORKING TIME'][Math.floor(index / 2)]],
        `${2 * index + 1} ${english}\n\n${2 * index + 2} ${english}`,
      ]),
    );
  });

  it('alone on their line, below the name of the document', async () => {
    const body = titles.flatMap((title) => [title, english]);
    expect(await articlesOf(['Agreement of the harbour office', ...body])).toEqual(names);
  });

  it('but no items of a list, rows of a table or signatures', async () => {
    const lists = ['Tools are:', 'Computer', 'Chair', 'Screen', english];
    const rows = ['Grade 1     2,100', 'Grade 2     2,300', english];
    const signed = ['For the employer', 'For the union', 'A. Person', 'B. Person'];
    expect(await articlesOf(['Coverage', english, ...lists, ...rows, ...signed])).toEqual([
      [null, 'Coverage'],
    ]);
  });

  it('bold in a Word file, an OpenDocument text, RTF and a web page', async () => {
    const set = (title: (text: string) => string, text: (text: string) => string) =>
      titles.map((one) => `${title(one)}${text(english)}${text(`${english} ${english}`)}`).join('');
    const word = (text: string, style = '') => `<w:p><w:r>${style}<w:t>${text}</w:t></w:r></w:p>`;
    const bold = (text: string) => word(text, '<w:rPr><w:b/></w:rPr>');
    expect(await namesIn(docx(set(bold, word)))).toEqual(names);
    const letters = '<style:text-properties fo:font-weight="bold"/>';
    const style = `<style:style style:name="T1" style:family="text">${letters}</style:style>`;
    const span = (text: string) =>
      `<text:p><text:span text:style-name="T1">${text}</text:span></text:p>`;
    expect(await namesIn(odt(set(span, (text) => `<text:p>${text}</text:p>`), style))).toEqual(names); // prettier-ignore
    expect(await namesIn(rtf(set((text) => `{\\b ${text}}\\par `, (text) => `${text}\\par `)))).toEqual(names); // prettier-ignore
    expect(await namesIn(page(set((text) => `<p><b>${text}</b>`, (text) => `<p>${text}`)))).toEqual(names); // prettier-ignore
  });

  it('whatever years in capitals and articles of an annex stand among them', async () => {
    const revised = ['REV: 2019', 'REV: 2021, 2023', 'NEW: 2025', 'REV: 2024', 'REV: 2025'];
    const subjects = ['COVERAGE', 'HOURS', 'LEAVE', 'TELEWORK', 'PAY', 'NOTICE', 'DISPUTES'];
    const body = subjects.flatMap((title, index) => [title, english, revised[index] ?? english]);
    const annex = ['Article 7 – Steps', english, 'Article 9 – Rates', english];
    const found = await articlesOf([...body, ...annex]);
    expect(found.map(([, title]) => title)).toEqual([...subjects, 'Steps', 'Rates']);
  });

  it('but not inside articles that are counted from one on', async () => {
    const inside = ['Rates', english, 'Steps', english, 'Dates', english, 'Lists', english];
    const parts = ['Article 1 – Pay', english, ...inside, 'Article 2 – Leave', ...inside];
    expect(await articlesOf(parts)).toEqual([
      ['1', 'Pay'],
      ['2', 'Leave'],
    ]);
  });

  it('in two ranks: capitals over lone lines hold them', async () => {
    const { articles } = await readText(
      [
        ...['WORKING TIME', 'Hours', english, 'Breaks', english],
        ...['LEAVE', 'Annual leave', english, 'Sick leave', english],
      ].join('\n\n'),
    );
    expect(articles.map(({ title, path }) => [title, path])).toEqual([
      ['Hours', ['WORKING TIME']],
      ['Breaks', ['WORKING TIME']],
      ['Annual leave', ['LEAVE']],
      ['Sick leave', ['LEAVE']],
    ]);
  });
});

describe('columns', () => {
  const left = ['Telework', '', 'Telework is voluntary and', 'may end at any time with', 'a month of notice.', '', 'Costs', '', 'The employer pays for what', 'is needed at home and for', 'the line to the office.']; // prettier-ignore
  const right = ['Hours', '', 'The day has seven hours', 'with a break of at least', 'half an hour at noon.', '', 'Leave', '', 'There are thirty days off', 'in a year, of which some', 'may be moved to the next.']; // prettier-ignore
  const beside = left.map((text, at) => `${text.padEnd(32)}${right[at] ?? ''}`.trimEnd());

  it('of a plain text are read one after the other', async () => {
    const { articles } = await read(bytes(beside.join('\n')));
    expect(articles.map(({ title, text }) => [title, text])).toEqual([
      ['Telework', 'Telework is voluntary and may end at any time with a month of notice.'],
      ['Costs', 'The employer pays for what is needed at home and for the line to the office.'],
      ['Hours', 'The day has seven hours with a break of at least half an hour at noon.'],
      ['Leave', 'There are thirty days off in a year, of which some may be moved to the next.'],
    ]);
  });

  it('a table of figures keeps its rows', async () => {
    const rows = ['Grade 1 to 3', 'Grade 4 to 6', 'Grade 7 to 9'].map((grade, index) =>
      `${grade.padEnd(30)}${2100 + index} euros a month`.trimEnd(),
    );
    const { articles } = await readText(['Article 1 – Pay', ...rows].join('\n'));
    expect(articles[0]?.text).toContain('Grade 1 to 3 2100 euros a month Grade 4 to 6 2101');
  });
});
