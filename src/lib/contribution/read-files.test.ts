import { expect, it } from 'vitest';
import type { DocumentReading, ReadArticle } from '#domain/reading/reading.ts';
import { blankPage, type ScannedPage } from '#domain/reading/scan/scanned.ts';
import { carryChoices } from './carry-choices.ts';
import {
  foundIn,
  inGroups,
  isGroupOf,
  pagesOfFiles,
  scanOf,
  type ReadGroup,
} from './read-files.ts';

const article = (title: string, page = 1): ReadArticle => ({
  number: null,
  title,
  path: [],
  page,
  language: 'en',
  text: `The text of ${title}.`,
  topic: null,
  topics: [],
  strength: null,
  because: { topic: [], strength: [] },
  digital: false,
});

const text = (id: string, pages: number, ...titles: string[]): ReadGroup => ({
  files: [{ id, pages }],
  reading: { language: 'en', pages, articles: titles.map((title) => article(title)) },
});

const page = (width: number): ScannedPage => ({ width, height: 1, turned: 0, lines: [] });

const scan: ReadGroup = {
  files: [
    { id: 'one', pages: 1, pictures: 'read' },
    { id: 'two', pages: 2, pictures: 'read' },
    { id: 'three', pages: 1, pictures: 'unread' },
  ],
  reading: {
    language: 'en',
    pages: 4,
    articles: [article('Photographed', 2)],
    scan: [page(11), page(21), page(22), blankPage],
  } satisfies DocumentReading,
};

it('reads pictures in a row as one, and text by itself', () => {
  const found = foundIn([text('a', 3, 'A'), scan, text('b', 1, 'B'), text('c', 1, 'C')]);
  const groups = inGroups(found);
  expect(groups.map((group) => group.map(({ id }) => id))).toEqual([
    ['a'],
    ['one', 'two', 'three'],
    ['b'],
    ['c'],
  ]);
  expect(isGroupOf(scan, groups[1] ?? [])).toBe(true);
  expect(isGroupOf(scan, (groups[1] ?? []).toReversed())).toBe(false);
  expect(isGroupOf(scan, [...(groups[1]?.slice(0, 2) ?? []), { id: 'three', pages: 1, pictures: 'read' }])).toBe(false); // prettier-ignore
});

it('knows the pages of each picture again from what was kept, and leaves blank what was not read', () => {
  const [one, two, three] = foundIn([scan]);
  expect(two?.scan?.map(({ width }) => width)).toEqual([21, 22]);
  expect(three?.scan).toBeUndefined();
  const turned = [two, one, three].flatMap((file) => file ?? []);
  expect(scanOf(turned).map(({ width }) => width)).toEqual([21, 22, 11, 1]);
});

it('says which pages each file has, counted through all', () => {
  const pages = pagesOfFiles([text('a', 40, 'A'), scan, text('b', 20, 'B')]);
  expect(pages.get('a')).toEqual({ from: 1, to: 40 });
  expect(pages.get('two')).toEqual({ from: 42, to: 43 });
  expect(pages.get('b')).toEqual({ from: 45, to: 64 });
});

it('carries choices to where their articles are now', () => {
  const [a, b] = [text('a', 5, 'Scope', 'Leave'), text('b', 2, 'Pay', 'Leave')];
  const choices = {
    0: { chosen: true, title: 'Our scope' },
    1: { chosen: true, topic: 'telework' },
    3: { chosen: true, compared: ['6 three days', '7 in 2027'] },
  };
  expect(carryChoices(choices, [a, b], [a, b])).toEqual(choices);
  expect(carryChoices({ 0: { chosen: true } }, [a], [b, a])).toEqual({ 2: { chosen: true } });
  const turned = carryChoices(choices, [a, b], [b, a]);
  expect(turned[2]).toEqual(choices[0]);
  expect(carryChoices(choices, [a, b], [b])).not.toHaveProperty('2');
});

it('carries what was compared with pictures to the page where that stands now', () => {
  const choices = { 0: { chosen: true, compared: ['2 three days', '3 in 2027'] } };
  expect(carryChoices(choices, [scan], [text('a', 40, 'A'), scan])).toEqual({
    1: { chosen: true, compared: ['42 three days', '43 in 2027'] },
  });
});
