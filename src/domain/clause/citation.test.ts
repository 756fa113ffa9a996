import { expect, it } from 'vitest';
import { citedSource } from './citation.ts';

const cited = { parties: 'Teamsters – UPS', year: '2023', article: 'Article 6' };

it('names parties, year and article', () => {
  expect(citedSource(cited)).toBe('Teamsters – UPS (2023), Article 6');
});

it('leaves out what there is not', () => {
  expect(citedSource({ ...cited, year: null, article: null })).toBe('Teamsters – UPS');
});
