import { expect, it } from 'vitest';
import * as v from 'valibot';
import { firstPages, joinReadings } from './join-readings.ts';
import { DocumentReading, type ReadArticle } from './reading.ts';
import { isFromPicture, type ScannedPage } from './scan/scanned.ts';

const article = (title: string, page: number, words = 10): ReadArticle => ({
  number: null,
  title,
  path: [],
  page,
  language: 'en',
  text: 'word '.repeat(words).trim(),
  topic: null,
  topics: [],
  strength: null,
  because: { topic: [], strength: [] },
  digital: false,
});

const reading = (own: Partial<DocumentReading> = {}): DocumentReading => ({
  language: 'en',
  pages: 1,
  articles: [article('Scope', 1)],
  ...own,
});

const scanned: ScannedPage = {
  width: 100,
  height: 200,
  turned: 0.1,
  lines: [{ words: [{ text: 'Telework', box: [1, 2, 3, 4], confidence: 90 }], base: 4, height: 2 }],
};

it('leaves a single reading as it is, and makes none of nothing', () => {
  const single = reading({ holds: [{ what: 'notes', count: 2 }] });
  expect(joinReadings([single])).toBe(single);
  expect(joinReadings([])).toBeUndefined();
  expect(joinReadings([{ pages: 3 }, { pages: 1 }])).toBeUndefined();
});

it('counts pages through all files, those that were not read included', () => {
  const parts = [
    reading({ pages: 40, articles: [article('Scope', 1), article('Leave', 40)] }),
    { pages: 2 },
    reading({ pages: 20, articles: [article('Annex', 1), article('Pay', 20)] }),
  ];
  const joined = joinReadings(parts);
  expect(joined?.pages).toBe(62);
  expect(joined?.articles.map(({ title, page }) => [title, page])).toEqual([
    ['Scope', 1],
    ['Leave', 40],
    ['Annex', 43],
    ['Pay', 62],
  ]);
  expect(firstPages(parts)).toEqual([1, 41, 43]);
  expect(v.is(DocumentReading, joined)).toBe(true);
});

it('is in the language of the file with the most words, the first of two as long', () => {
  const short = reading({ language: 'fr', articles: [article('Objet', 1, 20)] });
  const long = reading({
    language: 'es',
    articles: [article('Uno', 1, 15), article('Dos', 1, 15)],
  });
  expect(joinReadings([short, long])?.language).toBe('es');
  expect(joinReadings([short, { ...short, language: 'pt' }])?.language).toBe('fr');
});

it('takes each fact from the first file that says it, and all unions of that file', () => {
  const fact = (field: 'title' | 'union' | 'signedOn', value: string) => ({ field, value, words: value }); // prettier-ignore
  const joined = joinReadings([
    reading({ facts: [fact('union', 'CFDT'), fact('union', 'CGT')] }),
    reading({
      facts: [fact('title', 'Annex'), fact('union', 'FO'), fact('signedOn', '2026-01-01')],
    }),
    reading({ facts: [fact('title', 'Other'), fact('signedOn', '2026-02-02')] }),
  ]);
  expect(joined?.facts?.map(({ field, value }) => `${field} ${value}`)).toEqual([
    'union CFDT',
    'union CGT',
    'title Annex',
    'signedOn 2026-01-01',
  ]);
});

it('adds up what the files hold, and says each doubt once', () => {
  const joined = joinReadings([
    reading({
      holds: [{ what: 'comments', count: 2 }],
      doubts: [
        { what: 'large', count: 40, titles: ['Pay'] },
        { what: 'unlisted', count: 3, titles: ['Leave'] },
      ],
    }),
    reading({
      holds: [
        { what: 'deleted', count: 1 },
        { what: 'comments', count: 5 },
      ],
      doubts: [
        { what: 'large', count: 60, titles: ['Annex'] },
        { what: 'unlisted', count: 4, titles: ['Notice'] },
      ],
    }),
  ]);
  expect(joined?.holds).toEqual([
    { what: 'deleted', count: 1 },
    { what: 'comments', count: 7 },
  ]);
  expect(joined?.doubts).toEqual([
    { what: 'large', count: 60, titles: ['Annex'] },
    { what: 'unlisted', count: 7, titles: ['Leave', 'Notice'] },
  ]);
  expect(joinReadings([reading(), reading()])).not.toHaveProperty('doubts');
});

it('names pages that are pictures by their place among all', () => {
  const pictures = (...pages: string[]) => ({ what: 'pictures' as const, count: pages.length, titles: pages }); // prettier-ignore
  const joined = joinReadings([
    reading({ pages: 4, doubts: [pictures('2')] }),
    { pages: 3 },
    reading({ pages: 5, doubts: [pictures('1', '5')] }),
  ]);
  expect(joined?.doubts).toEqual([pictures('2', '8', '12')]);
});

it('keeps pictures of pages at their place, and says which pages are none', () => {
  const joined = joinReadings([
    reading({ pages: 2 }),
    reading({ pages: 1, articles: [article('Telework', 1)], scan: [scanned] }),
    { pages: 1 },
  ]);
  expect(joined?.scan).toHaveLength(4);
  expect(joined?.scan?.[2]).toBe(scanned);
  expect([1, 2, 3, 4, 5].map((page) => isFromPicture(page, joined?.scan ?? []))).toEqual([
    ...[false, false],
    true,
    ...[false, false],
  ]);
});
