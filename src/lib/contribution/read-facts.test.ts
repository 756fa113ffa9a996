import { expect, it } from 'vitest';
import type { ReadFact } from '#domain/reading/facts/facts.ts';
import { emptyDraft } from './draft.ts';
import { fillIn, wordsFor } from './read-facts.ts';

const facts: ReadFact[] = [
  { field: 'signedOn', value: '2021-03-03', words: 'Fait à Lyon, le 3 mars 2021' },
  { field: 'union', value: 'CFDT', words: 'la CFDT' },
  { field: 'union', value: 'CGT', words: 'la CGT' },
];
const reading = { language: 'fr', facts };
const other = {
  language: 'es',
  facts: [{ field: 'country' as const, value: 'ES', words: 'Estatuto de los Trabajadores' }],
};

it('fills in what is empty with what the document says', () => {
  expect({ ...emptyDraft(), ...fillIn(emptyDraft(), reading) }).toMatchObject({
    signedOn: '2021-03-03',
    unions: ['CFDT', 'CGT'],
    language: 'fr',
    title: '',
  });
});

it('never writes over what the sender typed', () => {
  const draft = { ...emptyDraft(), signedOn: '2021-03-04', unions: ['FO'] };
  expect({ ...draft, ...fillIn(draft, reading) }).toMatchObject({
    signedOn: '2021-03-04',
    unions: ['FO'],
  });
});

it('replaces by a new document what was not touched, and nothing else', () => {
  const first = { ...emptyDraft(), ...fillIn(emptyDraft(), reading) };
  const touched = { ...first, unions: ['CFDT', 'CGT', 'UNSA'], title: 'Accord' };
  expect({ ...touched, ...fillIn(touched, other) }).toMatchObject({
    title: 'Accord',
    unions: ['CFDT', 'CGT', 'UNSA'],
    signedOn: '',
    country: 'ES',
    language: 'es',
  });
});

it('gives the words for what a field holds as it was read', () => {
  expect(wordsFor(facts, 'signedOn', '2021-03-03')).toBe('Fait à Lyon, le 3 mars 2021');
  expect(wordsFor(facts, 'signedOn', '2021-03-05')).toBeUndefined();
  expect(wordsFor(undefined, 'title', '')).toBeUndefined();
});
