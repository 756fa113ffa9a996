import { expect, test } from 'vitest';
import { readIndexWords, readQuery } from './index-words.ts';

const wordsOf = (text: string) => readIndexWords(text).map(({ word }) => word);

test('words are read without elided articles, stop words and punctuation', () => {
  expect(wordsOf('L’employeur informe les salarié·es de l’auto-évaluation.')).toEqual([
    'employeur',
    'informe',
    'salarié',
    'auto',
    'évaluation',
  ]);
});

test('stop words of all four languages are left out of any text', () => {
  expect(
    wordsOf('the employee shall be informed; el teletrabajo no será; os dados dos empregados'),
  ).toEqual(['employee', 'informed', 'teletrabajo', 'dados', 'empregados']);
});

test('each word says where it stands in the text', () => {
  const text = 'Das Recht auf Télétravail';
  const found = readIndexWords(text).map(({ start, end }) => text.slice(start, end));
  expect(found).toEqual(['Recht', 'auf', 'Télétravail']);
});

test('a query in quotes of any language is a phrase', () => {
  expect(readQuery('"right to disconnect"')).toEqual({
    words: ['right', 'disconnect'],
    isPhrase: true,
  });
  expect(readQuery('« droit à la déconnexion »').isPhrase).toBe(true);
  expect(readQuery('droit "déconnexion"').isPhrase).toBe(false);
});

test('a query of stop words only has no words', () => {
  expect(readQuery('to be, ou ne pas être').words).toEqual([]);
});

test('a query typed with combining accents is the same as one with whole letters', () => {
  expect(readQuery('te\u0301le\u0301travail')).toEqual(readQuery('télétravail'));
});

test('letters that people type as two are two', () => {
  expect(wordsOf('main-d’œuvre')).toEqual(['main', 'oeuvre']);
});
