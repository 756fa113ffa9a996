import { expect, test } from 'vitest';
import { packWords } from './pack-words.server.ts';
import { correct, nearestTopics, openVocabulary } from './suggest.ts';
import { testTopics } from './test-clauses.ts';

const texts = [
  'The employer trains workers. Privacy is kept. Overtime',
  'Training of workers by the employer; privacy, seldom',
];
const vocabulary = openVocabulary(packWords(texts, testTopics));

test('misspelt words are taken for the nearest known ones', () => {
  expect(correct(['telewrok', 'survaillance', 'priavcy', 'emploier'], vocabulary)).toEqual([
    { typed: 'telewrok', meant: 'telework' },
    { typed: 'survaillance', meant: 'surveillance' },
    { typed: 'priavcy', meant: 'privacy' },
    { typed: 'emploier', meant: 'employer' },
  ]);
});

test('accents do not count as mistakes and are put back', () => {
  expect(correct(['teletravial'], vocabulary)).toEqual([
    { typed: 'teletravial', meant: 'télétravail' },
  ]);
});

test('words that are near nothing, or too short to tell, are left alone', () => {
  expect(correct(['zzgrmblf', 'xy'], vocabulary)).toEqual([]);
});

test('words of a single text are not suggested', () => {
  expect(correct(['overtme', 'seldmo'], vocabulary)).toEqual([]);
});

test('topics are near by the words people use for them, in any language', () => {
  expect(nearestTopics(['cámaras'], vocabulary)).toEqual(['monitoring']);
  expect(nearestTopics(['teletrabajando'], vocabulary)).toEqual(['telework']);
  expect(nearestTopics(['pension'], vocabulary)).toEqual([]);
});
