import { expect, it } from 'vitest';
import { firstPointOf, ladderOn, objectionsTo } from './ladder.ts';
import type { Clause, ClauseNote } from './records.ts';

const clause = (slug: string, more: Partial<Clause>): Clause =>
  ({ slug, provenance: 'model', kind: 'clause', topics: ['telework'], ...more }) as Clause;

it('a ladder rises from information to guarantee, of its own topic and without guidelines', () => {
  const clauses = [
    clause('c', { strength: 'guarantee' }),
    clause('a', { strength: 'information' }),
    clause('b', { strength: 'agreement' }),
    clause('guideline', { strength: 'information', kind: 'guideline' }),
    clause('real', { strength: 'guarantee', provenance: 'agreement' }),
    clause('beside', { strength: 'guarantee', topics: ['training', 'telework'] }),
  ];
  expect(ladderOn(clauses, 'telework').map(({ slug }) => slug)).toEqual(['a', 'b', 'c']);
});

it('objections are said once, those to the strongest step first', () => {
  const note = (...says: string[]): ClauseNote => ({
    secures: 'x',
    objections: says.map((text) => ({ says: text, reply: `reply to ${text}` })),
  });
  const found = objectionsTo([
    note('Too early.', 'Too dear.'),
    null,
    note('Too  early', 'A veto.'),
  ]);
  expect(found.map(({ says }) => says)).toEqual(['Too  early', 'A veto.', 'Too dear.']);
});

it('the first point of a text has no number', () => {
  expect(firstPointOf('1. The union is told.\n2. In time.')).toBe('The union is told.');
  expect(firstPointOf('Between the parties\nit is agreed')).toBe('Between the parties');
});
