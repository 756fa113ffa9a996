import { expect, it } from 'vitest';
import type { Agreement } from '#domain/clause/records.ts';
import { emptyDraft } from './draft.ts';
import { agreementIn, knownPart, withoutKnown } from './known-agreement.ts';

const agreement: Agreement = {
  slug: 'accord-2022',
  title: 'Accord du 13 décembre 2022',
  unions: [{ slug: 'cfdt', name: 'CFDT' }],
  counterpart: null,
  country: 'FR',
  sector: 'telecoms-and-it',
  level: 'sector',
  language: 'fr',
  year: 2022,
  signedOn: '2022-12-13',
  fromDate: null,
  toDate: null,
  validity: null,
  validityBecause: null,
  checkedOn: null,
  source: null,
  licence: 'Licence Ouverte 2.0',
  version: 1,
  clauses: [],
};

it.each([
  ['#agreement=accord-2022', 'accord-2022'],
  ['#agreement=accord-2022&more=1', 'accord-2022'],
  ['#agreement=', undefined],
  ['#agreement=../../log', undefined],
  ['#other=accord-2022', undefined],
  ['', undefined],
])('the address %s names %s', (hash, slug) => {
  expect(agreementIn(hash)).toBe(slug);
});

it('a draft takes what the record says, and proposes its licence where it may be given', () => {
  expect(knownPart(agreement)).toMatchObject({
    title: 'Accord du 13 décembre 2022',
    unions: ['CFDT'],
    counterpart: '',
    country: 'FR',
    signedOn: '2022-12-13',
    toDate: '',
    language: 'fr',
    licence: 'Licence Ouverte 2.0',
    known: { slug: 'accord-2022', open: [] },
  });
  expect(knownPart({ ...agreement, licence: '© its publisher' }).licence).toBe('');
});

it('asks what the record leaves open, but neither the language, which the text says, nor a union', () => {
  const employers = { ...agreement, counterpart: 'An association of employers, '.repeat(10) };
  expect(knownPart(employers).known?.open).toEqual([]);
  const many = Array.from({ length: 21 }, (_, n) => ({ slug: `u-${n}`, name: `Union ${n}` }));
  expect(knownPart({ ...agreement, unions: many }).known?.open).toEqual(['parties']);
  const { known, unions, language } = knownPart({ ...agreement, unions: [], language: 'und' });
  expect(known?.open).toEqual([]);
  expect([unions, language]).toEqual([[''], '']);
});

it('a draft that leaves the known agreement asks everything again and keeps what was pasted', () => {
  const draft = { ...emptyDraft(), ...knownPart(agreement), pasted: 'Article 1' };
  expect(withoutKnown(draft)).toEqual({ ...emptyDraft(), key: draft.key, pasted: 'Article 1' });
});
