import { expect, test } from 'vitest';
import { openColumns, packColumns } from './columns.ts';
import { findNewerPhrase, takeUp, weighNewer } from './newer.ts';
import { packTopics } from './pack-words.server.ts';
import { packSlugs } from './slugs.ts';
import { testClause, testText, testTopics } from './test-clauses.ts';

const built = [
  testClause({ slug: 'old' }),
  testClause({ slug: 'changed' }),
  testClause({ slug: 'gone' }),
];
const columns = openColumns(packColumns(built, { sizes: [3], translated: 0 }));
const files = new Map<string, unknown>([
  ['/s/topics.json', packTopics(testTopics)],
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
const scores = [9, 5, 2].map((score, row) => ({ row, score, locations: () => [] }));
const weighed = (word: string, ofBuild = scores) =>
  weighNewer(word, ofBuild, newer).map(({ row, score }) => [row, score / 1.01]);

test('newer clauses follow the rows of the build; what they replace or what was withdrawn is hidden', () => {
  expect(newer.columns.rows).toBe(5);
  expect([...newer.hidden].sort()).toEqual([1, 2]);
  expect(newer.cards.get(3)?.title).toBe('Frais');
});

test('a word in the title or among the synonyms of a topic weighs as much as it does at most in the build', () => {
  expect(weighed('distancia')).toEqual([[3, 9]]);
  expect(weighed('frais')).toEqual([[3, 9]]);
});

test('a word in the text weighs as it does in the middle of the build, in its forms and without regard to accents', () => {
  expect(weighed('working')).toEqual([[4, 5]]);
  expect(weighed('rembourse')).toEqual([[3, 5]]);
  expect(weighed('caméra')).toEqual([]);
});

test('a word that the build lacks is rare', () => {
  const [[, score] = []] = weighed('remotely', []);
  expect(score).toBeCloseTo(2 * Math.log(6));
});

test('places in the text are given for the excerpt', () => {
  const [match] = weighNewer('frais', [], newer);
  expect(match?.locations()).toEqual([0]);
});

test('a phrase must stand as it is', () => {
  expect(findNewerPhrase(['frais', 'connexion'], newer)).toEqual([3]);
  expect(findNewerPhrase(['connexion', 'frais'], newer)).toEqual([]);
});
