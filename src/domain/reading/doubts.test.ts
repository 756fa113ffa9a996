import { describe, expect, it } from 'vitest';
import { doubtsOf } from './doubts.ts';

const article = (title: string, words = 100, number: string | null = null) => ({
  number,
  title,
  path: [],
  text: Array.from({ length: words }, () => 'word').join(' '),
});
const articles = (count: number, words = 100) =>
  Array.from({ length: count }, (_, at) => article(`Subject ${'abcdefghijkl'.charAt(at % 12)}${at}`, words)); // prettier-ignore
const entry = (title: string) => ({ title, whole: title });

it('nothing is said of a document that seems to be read well', () => {
  const own = articles(40);
  expect(doubtsOf(own, own.map(({ title }) => entry(title.toUpperCase())))).toEqual([]); // prettier-ignore
});

it('an article that holds more than a fifth of a long document is named', () => {
  const own = [...articles(30), article('Leave', 2000, '7')];
  expect(doubtsOf(own, [])).toEqual([{ what: 'large', count: 40, titles: ['7 Leave'] }]);
  expect(doubtsOf([article('Leave', 2000), ...articles(5)], [])).toEqual([]);
});

it('more than 200 articles, and many without a title', () => {
  expect(doubtsOf(articles(201), [])).toEqual([{ what: 'many', count: 201, titles: [] }]);
  const own = [...articles(6), ...Array.from({ length: 3 }, () => article(''))];
  expect(doubtsOf(own, [])).toEqual([{ what: 'untitled', count: 3, titles: [] }]);
});

it('entries of the contents that no article was found for', () => {
  const own = articles(6).map((one, at) => ({ ...one, number: `${at + 1}` }));
  const listed = own.map(({ number, title }) => entry(`Article ${number} – ${title}`));
  const missing = ['Article 7 – Telework', 'Article 8 – Cameras', 'Article 9 – Notice'];
  expect(doubtsOf(own, [...listed, ...missing.map(entry)])).toEqual([
    { what: 'unlisted', count: 3, titles: missing },
  ]);
  expect(doubtsOf(own, listed)).toEqual([]);
});

it('neither the sections of articles in the contents nor blanks within its words', () => {
  const own = articles(6).map((one, at) => ({ ...one, number: `${at + 1}` }));
  const listed = own.map(({ number, title }) => entry(`ARTI CLE ${number} - ${title}`));
  expect(doubtsOf(own, listed)).toEqual([]);
  const words = own.map(({ number, title }) => entry(`Article ${number} – ${title}`));
  expect(doubtsOf(own, [...words, ...['1. Rates', '2. Days', '3. Steps'].map(entry)])).toEqual([]);
});

describe('numbers that the count of articles leaves out', () => {
  const skippedOf = (numbers: string[]) =>
    doubtsOf(
      numbers.map((number) => ({
        ...article(`Subject ${number}`, 10, number),
        path: number.includes('.') ? [`Article ${number.split('.')[0] ?? ''} – Subject`] : [],
      })),
      [],
    )
      .filter(({ what }) => what === 'skipped')
      .flatMap(({ count, titles }) => [count, ...titles]);
  const upTo = (last: number) => Array.from({ length: last }, (_, at) => String(at + 1));
  const without = (last: number, ...missing: number[]) =>
    upTo(last).filter((number) => !missing.includes(Number(number)));

  it('are named', () => {
    expect(skippedOf(without(20, 12))).toEqual([1, '12']);
    expect(skippedOf(without(20, 1, 8, 14, 15))).toEqual([4, '1', '8', '14', '15']);
    expect(skippedOf(['I', 'II', 'IV', 'V'])).toEqual([1, '3']);
    expect(skippedOf(['PRIMEIRA', 'SEGUNDA', 'QUARTA', 'QUINTA', 'SEXTA'])).toEqual([1, '3']);
    expect(skippedOf(['1er', '2', '3 §1', '3 §2', '5.1', '5.2', '6 bis'])).toEqual([1, '4']);
  });

  it('but not where nothing is left out, or counting begins anew', () => {
    expect(skippedOf(upTo(30))).toEqual([]);
    expect(skippedOf([...upTo(12), 'Annex A', 'Annex C', ...upTo(3), 'Section 5'])).toEqual([]);
    expect(skippedOf(['1', '2', '2 bis', '3', '3.1', '3.2', '4A', '4B', '5'])).toEqual([]);
    expect(skippedOf(['A', 'B', 'C', 'D', 'F', 'I', 'M'])).toEqual([]);
  });

  it('nor where the numbers are those of another text, or say the chapter too', () => {
    expect(skippedOf(['3', '12', '25', '31'])).toEqual([]);
    expect(skippedOf(['101', '102', '201', '202', '301', '302'])).toEqual([]);
  });

  it('nor where a chapter has no articles', () => {
    const own = ['1.1', '1.2', '2.1', '2.2', '4.1', '4.2', '5.1'].map((number) => ({
      ...article(`Subject ${number}`, 10, number),
      path: [`Chapter ${number.charAt(0)} – Subject`],
    }));
    const attached = ['6', '7', '8'].map((number) => article(`Other ${number}`, 10, number));
    expect(doubtsOf([...own, ...attached], [])).toEqual([]);
    expect(doubtsOf(attached, [])).toEqual([]);
  });

  it('nor where the contents leave them out too, unless the article before holds one', () => {
    const own = without(20, 12, 15).map((number) => article(`Subject ${number}`, 10, number));
    const listed = own.map(({ number, title }) => entry(`Article ${number ?? ''} – ${title}`));
    const skipped = (all: typeof own, entries: typeof listed) =>
      doubtsOf(all, entries).flatMap(({ what, titles }) => (what === 'skipped' ? titles : []));
    expect(skipped(own, [...listed, entry('Article 15 – Pay')])).toEqual(['15']);
    expect(skipped(own, listed)).toEqual([]);
    const holding = own.map((one) =>
      one.number === '11' ? { ...one, text: `${one.text} Leave Article 12. Pay of leave` } : one,
    );
    expect(skipped(holding, listed)).toEqual(['12']);
  });
});
