import { describe, expect, it } from 'vitest';
import { articlesOf, english, french, readText } from './documents.ts';

describe('what only looks like a heading', () => {
  it('a mention of an article is text', async () => {
    const text = [
      'ARTICLE 1 – GRIEVANCES', `${english} The procedure in`, 'Article 4 applies. See also Article 3 of the contract.',
      'Article 2, Section 6, does not apply.', 'ARTICLE 2 – APPEALS', english, 'ARTICLE 3 – HOURS', english,
    ]; // prettier-ignore
    const { articles } = await readText(text.join('\n'));
    expect(articles.map(({ number }) => number)).toEqual(['1', '2', '3']);
    expect(articles[0]?.text).toContain('Article 2, Section 6, does not apply.');
  });

  it('a table of contents is read once, as text it is left out', async () => {
    const titles = ['RECOGNITION', 'HOURS OF WORK', 'HOLIDAYS', 'PAY', 'TELEWORK'];
    const contents = titles.map(
      (title, index) => `ARTICLE ${index + 1} – ${title} ................. ${index + 2}`,
    );
    const body = titles.flatMap((title, index) => [`ARTICLE ${index + 1} – ${title}`, english]);
    const { articles } = await readText(
      ['TABLE OF CONTENTS', contents.join('\n'), ...body].join('\n\n'),
    );
    expect(articles.map(({ title }) => title)).toEqual(titles);
    expect(articles.every(({ text }) => text === english)).toBe(true);
  });

  it('a table of contents without page numbers is left out too', async () => {
    const titles = ['Objet', 'Durée', 'Télétravail', 'Déconnexion'];
    const contents = titles.map((title, index) => `Article ${index + 1} – ${title}`);
    const body = titles.flatMap((title, index) => [`Article ${index + 1} – ${title}`, french]);
    expect(await articlesOf(['Sommaire', ...contents, ...body])).toEqual(
      titles.map((title, index) => [String(index + 1), title]),
    );
  });

  it('running heads and page numbers are taken off, a heading that begins each page stays', async () => {
    const subjects = ['A', 'B', 'C', 'D', 'E', 'F'].map((letter) => `SUBJECT ${letter}`);
    const textOf = (subject: string) => `${english} This is ${subject.toLowerCase()}.`;
    const pages = subjects.map((subject, index) =>
      [
        'Agreement 2025–2027',
        `ARTICLE ${index + 1} – ${subject}`,
        `${textOf(subject)}\n`,
        `${subject}          ${index + 1} of 6`,
      ].join('\n'),
    );
    const { articles } = await readText(pages.join('\f'));
    expect(articles.map(({ number, page, text }) => [number, page, text])).toEqual(
      subjects.map((subject, index) => [String(index + 1), index + 1, textOf(subject)]),
    );
  });

  it('two headings left alone at the foot of a page do not count the pages', async () => {
    const subjects = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'];
    const pages = subjects.map((letter, index) => {
      const foot = [2, 6].includes(index) ? [`ARTICLE ${index + 2}`] : [];
      const isOpened = [3, 7].includes(index);
      const heading = isOpened ? `SUBJECT ${letter}` : `ARTICLE ${index + 1} – SUBJECT ${letter}`;
      return [heading, `${english} This is ${letter}.\n`, ...foot, `Page ${index + 1} of 10`].join(
        '\n',
      );
    });
    const { articles } = await readText(pages.join('\f'));
    expect(articles.map(({ number }) => number)).toEqual(
      subjects.map((_, index) => `${index + 1}`),
    );
  });

  it('the number of a list is no article', async () => {
    const { articles } = await readText(
      [
        'Article 1 – Équipement',
        'L’employeur fournit :',
        '1. un ordinateur portable ;',
        '2. un téléphone ;',
        '3. un écran.',
        'Article 2 – Frais',
        french,
      ].join('\n'),
    );
    expect(articles.map(({ title }) => title)).toEqual(['Équipement', 'Frais']);
    expect(articles[0]?.text).toContain('\n2. un téléphone ;');
  });
});

describe('text that was broken into lines', () => {
  it('is joined again, across pages too, and parted words are mended', async () => {
    const { articles } = await readText(
      'ARTICLE 1 – DATA\nEach worker is told about auto-\nmated decisions and has a one-\nhour talk. One such hour can be\fmoved. The word one-hour is kept.\n\nA new paragraph.',
    );
    expect(articles[0]?.text).toBe(
      'Each worker is told about automated decisions and has a one-hour talk. One such hour can be moved. The word one-hour is kept.\n\nA new paragraph.',
    );
  });
});
