import { expect, it } from 'vitest';
import type { Agreement } from '../clause/records.ts';
import { knownFacts } from './known-agreement.ts';

const agreement: Agreement = {
  slug: 'depot-2025',
  title: 'Agreement of the depot',
  unions: [{ slug: 'rmt', name: 'RMT' }],
  counterpart: 'Northtown Buses',
  country: 'GB',
  sector: 'transport',
  level: 'company',
  language: 'en',
  year: 2025,
  signedOn: '2025-03-31',
  fromDate: '2025-04-01',
  toDate: null,
  validity: null,
  validityBecause: null,
  checkedOn: null,
  source: 'https://union.example/agreement',
  licence: 'CC BY 4.0',
  version: 1,
  clauses: [],
};

it('says of a published agreement what a submission states of its own', () => {
  expect(knownFacts(agreement)).toEqual({
    title: 'Agreement of the depot',
    unions: ['RMT'],
    counterpart: 'Northtown Buses',
    country: 'GB',
    sector: 'transport',
    level: 'company',
    language: 'en',
    signedOn: '2025-03-31',
    fromDate: '2025-04-01',
    toDate: null,
    sourceUrl: 'https://union.example/agreement',
  });
});

it('leaves to the sender what the record does not say, or says longer than a submission may', () => {
  const found = knownFacts({
    ...agreement,
    language: 'und',
    unions: Array.from({ length: 21 }, (_, n) => ({ slug: `u-${n}`, name: `Union ${n}` })),
    counterpart: 'An association of employers, '.repeat(10),
  });
  for (const name of ['language', 'unions', 'counterpart']) expect(found).not.toHaveProperty(name);
  expect(found.title).toBe('Agreement of the depot');
});

it('a record without a union needs none', () => {
  expect(knownFacts({ ...agreement, unions: [] }).unions).toEqual([]);
});
