import { expect, test } from 'vitest';
import { readIndexWords } from './index-words.ts';

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

test('letters that people type as two are two', () => {
  expect(wordsOf('main-d’œuvre')).toEqual(['main', 'oeuvre']);
});
