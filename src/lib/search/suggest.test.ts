import { expect, test } from 'vitest';
import { packTopics, packWords } from './pack-words.server.ts';
import { meantBy, nearestTopics, openVocabulary } from './suggest.ts';
import { testClause, testText, testTopics } from './test-clauses.ts';

const texts = [
  'The employer trains workers. Privacy is kept. Costs. Overtime',
  'Training of workers by the employer; privacy, cost, seldom',
];
const clauses = [...texts, ...texts].map((text, number) =>
  testClause({ slug: `c-${number}`, texts: [testText('en', 'Costs', text)] }),
);
const vocabulary = openVocabulary(
  packWords(clauses, {
    topics: testTopics,
    names: [{ of: 'sector', value: 'retail', names: ['worer'] }],
    locale: 'en',
  }),
);
const topics = packTopics(testTopics);
const meant = (typed: string) => meantBy(typed, vocabulary, topics)?.meant;

test('misspelt words are taken for the nearest known ones', () => {
  const typed = ['telewrok', 'survaillance', 'priavcy', 'emploier'];
  expect(typed.map(meant)).toEqual(['telework', 'surveillance', 'privacy', 'employer']);
});

test('accents do not count as mistakes and are put back', () => {
  expect(meant('teletravial')).toBe('télétravail');
});

test('words that are near nothing, or too short to tell, are left alone', () => {
  expect(['zzgrmblf', 'xy'].map(meant)).toEqual([undefined, undefined]);
});

test('words of a single text are not suggested', () => {
  expect(['overtme', 'seldmo'].map(meant)).toEqual([undefined, undefined]);
});

test('a right word that the hub lacks is left alone, in any language, and so is a name', () => {
  // One letter from "costs", "workers" and "privacy" or near to them.
  expect(['coasts', 'hosts', 'worer', 'prices'].map(meant)).toEqual(Array(4).fill(undefined));
});

test('a word that goes on where a known one ends is no slip', () => {
  expect(meant('employerie')).toBeUndefined();
});

test('words typed without the spaces between them are parted', () => {
  expect(meantBy('teletravailhome', vocabulary, topics)).toEqual({
    typed: 'teletravailhome',
    meant: 'télétravail home',
  });
  // Of other words many make up a third.
  expect(meant('privacyofworkers')).toBeUndefined();
});

test('topics are near by the words people use for them, in any language', () => {
  expect(nearestTopics(['cámaras'], topics)).toEqual(['monitoring']);
  expect(nearestTopics(['teletrabajando'], topics)).toEqual(['telework']);
  expect(nearestTopics(['pension'], topics)).toEqual([]);
});
