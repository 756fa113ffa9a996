import { expect, it } from 'vitest';
import { cite } from './citation.ts';

const citation = {
  title: 'No cameras in the cab',
  parties: 'Teamsters – UPS',
  year: '2023',
  article: 'Article 6',
  provenance: 'Documented summary',
  hub: 'Clause Hub',
  address: 'https://hub.example/en/clauses/cameras/',
  accessed: 'read on 1 May 2026',
};

it('names parties, year, article, kind of text, address and day', () => {
  expect(cite(citation)).toBe(
    'Teamsters – UPS (2023), Article 6: “No cameras in the cab” [Documented summary]. Clause Hub, https://hub.example/en/clauses/cameras/, read on 1 May 2026.',
  );
});

it('leaves out what there is not', () => {
  expect(cite({ ...citation, year: null, article: null })).toMatch(/^Teamsters – UPS: “No/);
});
