import { expect, test } from 'vitest';
import { readQuestion } from './question.ts';

const wordsOf = (typed: string) => readQuestion(typed).words;

test('words in quotes of any language must be there together', () => {
  expect(readQuestion('"right to disconnect"')).toEqual({
    words: ['right', 'disconnect'],
    phrases: [{ typed: 'right to disconnect', words: ['right', 'disconnect'] }],
    unwanted: [],
  });
  expect(readQuestion('télétravail « droit à la déconnexion »')).toEqual({
    words: ['droit', 'déconnexion', 'télétravail'],
    phrases: [{ typed: 'droit à la déconnexion', words: ['droit', 'déconnexion'] }],
    unwanted: [],
  });
  expect(readQuestion('“GPS”').phrases).toEqual([{ typed: 'GPS', words: ['gps'] }]);
});

test('a minus leaves out what follows it, and is not the hyphen in a word', () => {
  expect(readQuestion('monitoring -camera −"in the cab" e-mail - vans')).toEqual({
    words: ['monitoring', 'mail', 'vans'],
    phrases: [],
    unwanted: [
      { typed: 'camera', words: ['camera'] },
      { typed: 'in the cab', words: ['cab'] },
    ],
  });
});

test('what stands between words in other programs is no word', () => {
  expect(wordsOf('camera OR GPS')).toEqual(['camera', 'gps']);
  expect(wordsOf('cámara O GPS')).toEqual(['cámara', 'gps']);
});

test('an acronym is no empty word, unless everything is in capitals', () => {
  expect(wordsOf('NAO et télétravail')).toEqual(['nao', 'télétravail']);
  expect(wordsOf('EU')).toEqual(['eu']);
  expect(wordsOf('LA DECONNEXION ET LES CADRES')).toEqual(['deconnexion', 'cadres']);
});

test('a question of empty words only is read with them', () => {
  expect(wordsOf('who can')).toEqual(['who', 'can']);
  expect(wordsOf('nao')).toEqual(['nao']);
  expect(wordsOf(' – ')).toEqual([]);
});

test('articles of law and unions are written in more than one way', () => {
  expect(wordsOf('L. 1222-9')).toEqual(wordsOf('L1222-9'));
  expect(wordsOf('CC.OO. EE.UU.')).toEqual(['ccoo', 'eeuu']);
});

test('combining accents are the same as whole letters', () => {
  expect(readQuestion('te\u0301le\u0301travail')).toEqual(readQuestion('télétravail'));
});
