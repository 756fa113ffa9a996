import { expect, it } from 'vitest';
import type { CorrectableAgreement } from '#domain/correction/correction.ts';
import { changesOfFacts, formOfFacts, missingInFacts } from './facts-form.ts';

const held: CorrectableAgreement = {
  slug: 'depot',
  version: 1,
  barrier: null,
  language: 'en',
  clauses: 2,
  values: {
    title: 'Depot agreement',
    unions: ['UNISON'],
    counterpart: null,
    country: 'GB',
    sector: 'transport',
    level: 'company',
    signedOn: '2020-01-31',
    fromDate: null,
    toDate: null,
    sourceUrl: null,
  },
};
const form = (own: object = {}) => ({ ...formOfFacts(held), ...own });

it('corrects what is written, one union a line, and nothing else', () => {
  expect(changesOfFacts(form(), held)).toEqual({});
  expect(changesOfFacts(form({ unions: 'UNISON\n\n GMB ', signedOn: '' }), held)).toEqual({
    unions: ['UNISON', 'GMB'],
    signedOn: null,
  });
});

it('misses a title and a union', () => {
  expect(missingInFacts(form())).toEqual([]);
  expect(missingInFacts(form({ title: ' ', unions: '\n' })).map(({ problem }) => problem)).toEqual([
    'title',
    'unions',
  ]);
});
