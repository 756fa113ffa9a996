import { expect, it } from 'vitest';
import type { ClauseDetail } from '#domain/clause/records.ts';
import { legislationOf } from './structured.ts';

const of = (own: Partial<ClauseDetail>) =>
  legislationOf(
    { texts: [], topics: [], provenance: 'model', source: null, ...own } as unknown as ClauseDetail,
    'https://hub.example/en/clauses/one/',
  );

it.each([
  ['CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0/'],
  ['Licence Ouverte 2.0', 'https://spdx.org/licenses/etalab-2.0'],
  ['Official text', { '@type': 'CreativeWork', name: 'Official text' }],
])('names the licence %s as schema.org wants it', (licence, license) => {
  expect(of({ licence })).toMatchObject({ license });
});
