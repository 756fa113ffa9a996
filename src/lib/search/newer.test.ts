import { expect, test } from 'vitest';
import { openColumns, packColumns } from './columns.ts';
import { readQuery } from './index-words.ts';
import { holdsWord, matchNewer, matchNewerPartly, takeUp } from './newer.ts';
import { packWords } from './pack-words.server.ts';
import { packSlugs } from './slugs.ts';
import { testClause, testText, testTopics } from './test-clauses.ts';

const built = [
  testClause({ slug: 'old' }),
  testClause({ slug: 'changed' }),
  testClause({ slug: 'gone' }),
];
const columns = openColumns(packColumns(built, { sizes: [3], translated: 0 }));
const files = new Map<string, unknown>([
  ['/s/en/words.json', packWords([], testTopics)],
  ...[...packSlugs(built.map(({ slug }) => slug))].map(
    ([path, known]) => [`/s/${path}`, known] as const,
  ),
]);
const fetch = (address: string) => Promise.resolve(Response.json(files.get(address)));

const items = [
  testClause({
    slug: 'fresh',
    texts: [testText('fr', 'Frais', 'Les frais de connexion sont remboursés.')],
  }),
  testClause({
    slug: 'changed',
    topics: [],
    texts: [testText('en', 'Costs', 'The costs of working remotely.')],
  }),
];
const newer = await takeUp({ items, withdrawn: ['gone'] }, columns, {
  folder: '/s/',
  locale: 'en',
  fetch,
});
const found = (query: string, ofIndex: number[] = []) =>
  matchNewer(
    { ...readQuery(query), lacking: [] },
    ofIndex.map((row) => ({ row, score: 1, locations: () => [] })),
    newer,
  ).map(({ row }) => row);

test('newer clauses follow the rows of the build; what they replace or what was withdrawn is hidden', () => {
  expect(newer.columns.rows).toBe(5);
  expect([...newer.hidden].sort()).toEqual([1, 2]);
  expect(newer.cards.get(3)?.title).toBe('Frais');
});

test('a newer clause is found by its topic’s synonyms in any language, first', () => {
  expect(found('trabajo a distancia', [0])).toEqual([3, 0]);
});

test('a newer clause found by its text only comes last, and hidden rows not at all', () => {
  expect(found('working', [0, 1, 2])).toEqual([0, 4]);
});

test('all words must occur, in their forms and without regard to accents', () => {
  expect(found('remboursé connexions')).toEqual([3]);
  expect(found('rembourse caméra')).toEqual([]);
});

test('places in the text are given for the excerpt', () => {
  const [match] = matchNewer({ ...readQuery('frais'), lacking: [] }, [], newer);
  expect(match?.row).toBe(3);
  expect(match?.locations()).toEqual([0]);
});

test('for some of the words a newer clause weighs by how many it holds', () => {
  const asked = ['connexion', 'rembourse', 'chaise', 'chauffage'];
  const built = [0, 1].map((row) => ({ row, score: 8 - row * 6, locations: () => [] }));
  const partly = matchNewerPartly({ words: asked, lacking: [] }, built, newer);
  expect(partly.map(({ row, score }) => [row, score])).toEqual([
    [0, 8],
    [3, 4],
  ]);
});

test('a phrase must stand as it is', () => {
  expect(found('"frais de connexion"')).toEqual([3]);
  expect(found('"connexion frais"')).toEqual([]);
});

test('a word of a newer clause is not a mistake', () => {
  expect(holdsWord('remotely', newer)).toBe(true);
  expect(holdsWord('remotley', newer)).toBe(false);
});
