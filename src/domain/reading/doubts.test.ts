import { expect, it } from 'vitest';
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
