import { expect, test } from 'vitest';
import { coverageOf, stepsOf } from './coverage.ts';

const french = { provenance: 'agreement', country: 'FR' } as const;

test('what holds and where from is counted of real texts only', () => {
  const coverage = coverageOf([
    { ...french, validity: 'in-force' },
    { ...french, validity: 'unknown' },
    { provenance: 'documented', validity: 'ended', country: 'FR' },
    { provenance: 'documented', validity: 'unknown', country: 'BR' },
    { provenance: 'model', validity: 'unknown', country: 'ZZ' },
  ]);
  expect(coverage.provenance).toEqual({ agreement: 2, documented: 2, model: 1 });
  expect(coverage.validity).toMatchObject({ 'in-force': 1, ended: 1, unknown: 2 });
  expect(coverage.countries).toEqual([
    { country: 'FR', wordings: 2, summaries: 1 },
    { country: 'BR', wordings: 0, summaries: 1 },
  ]);
});

test('countries with as many texts follow the alphabet', () => {
  const ofCountry = (country: string) =>
    ({ provenance: 'documented', validity: 'unknown', country }) as const;
  const { countries } = coverageOf(['US', 'BR', 'US', 'AR'].map(ofCountry));
  expect(countries.map(({ country }) => country)).toEqual(['US', 'AR', 'BR']);
});

test('the steps count wordings and summaries apart, and neither model clauses nor what gives no right', () => {
  const steps = stepsOf([
    { provenance: 'agreement', strength: 'guarantee' },
    { provenance: 'agreement', strength: 'guarantee' },
    { provenance: 'documented', strength: 'guarantee' },
    { provenance: 'model', strength: 'guarantee' },
    { provenance: 'agreement', strength: null },
  ]);
  expect(steps.guarantee).toEqual({ wordings: 2, summaries: 1 });
  expect(steps.information).toEqual({ wordings: 0, summaries: 0 });
});
