import { expect, it } from 'vitest';
import { fold } from '../reading/normalise.ts';
import { areAlike, rootOf } from './roots.ts';

const isOneWord = (one: string, other: string) => areAlike(rootOf(fold(one)), rootOf(fold(other)));

it.each([
  ['publie', 'publication'],
  ['afectados', 'afectadas'],
  ['negociação', 'negociarão'],
  ['ranked', 'ranking'],
  ['captación', 'captarán'],
])('finds one root in %s and %s', (one, other) => {
  expect(isOneWord(one, other)).toBe(true);
});

it.each([
  ['contrat', 'contrôle'],
  ['exacte', 'inexacte'],
  ['transport', 'transparent'],
])('keeps %s and %s apart', (one, other) => {
  expect(isOneWord(one, other)).toBe(false);
});
