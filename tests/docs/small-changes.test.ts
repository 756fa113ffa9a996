import { beforeAll, expect, it } from 'vitest';
import { addMigration, answersOf, changedCopy, removeCopy, typeErrors } from './changed-copy.ts';
import { facetEdits, facetNameEdits, factEdits, factMigration } from './small-changes.ts';

// Both changes are made in one copy of the source, which is compiled and asked once.

const inEvery = (text: string) => ({ en: text, fr: text, es: text, pt: text });
let copy: string;
let answers: Record<string, string>;
const answerOf = (path: string): unknown => JSON.parse(answers[path] ?? '');

beforeAll(async () => {
  copy = changedCopy({ ...factEdits, ...facetEdits, ...facetNameEdits });
  addMigration(copy, factMigration);
  answers = await answersOf(copy, { remedy: 'back pay', industry: inEvery('Parcels') }, [
    '/clauses/cameras',
    '/clauses.csv',
    '/clauses.jsonl',
    '/clauses?industry=Parcels',
    '/clauses?industry=Rail',
    '/openapi.json',
  ]);
  return () => {
    removeCopy(copy);
  };
});

it('a fact on a clause touches at most ten files and a migration', () => {
  expect(Object.keys(factEdits).length).toBeLessThanOrEqual(10);
  expect(answerOf('/clauses/cameras')).toHaveProperty('remedy', 'back pay');
  expect(answerOf('/clauses.jsonl')).toHaveProperty('remedy', 'back pay');
  expect(answers['/clauses.csv']).toMatch(/^slug,.*,licence,remedy,.*\r\n(.*,back pay,.*\r\n){4}$/);
});

it('a facet touches three files and what the page calls it', () => {
  expect(Object.keys(facetEdits)).toHaveLength(3);
  expect(answerOf('/clauses?industry=Parcels')).toMatchObject({
    total: 1,
    facets: { industry: [{ value: 'Parcels', count: 1 }] },
  });
  expect(answerOf('/clauses?industry=Rail')).toMatchObject({ total: 0 });
  expect(answers['/openapi.json']).toContain('branch in the words of its source');
});

it('database and API compile with both', { timeout: 900_000 }, async () => {
  expect(await typeErrors(copy)).toBe('');
});
