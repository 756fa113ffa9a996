import { expect, it } from 'vitest';
import { agreedIn, agreedOn, byValidity } from './agreed.ts';
import type { Clause } from './records.ts';

const now = '2026-11-29';

/** A wording that is known to hold, of another branch than every other. */
const clause = (slug: string, more: Partial<Clause> = {}): Clause =>
  ({
    slug,
    kind: 'clause',
    provenance: 'agreement',
    strength: 'guarantee',
    strengthBy: 'read',
    concession: false,
    topics: ['telework'],
    country: 'FR',
    industry: slug,
    year: 2020,
    validity: 'in-force',
    checkedOn: '2026-08-24',
    instrument: 'agreement',
    ...more,
  }) as Clause;

const slugsOf = (clauses: Clause[]) => clauses.map(({ slug }) => slug);
const wordings = (clauses: Clause[], chosen: string[] = []) =>
  slugsOf(agreedOn(clauses, { topic: 'telework', now, chosen }).wordings);

it('tells what holds first, then what is not known, ended and was proposed', () => {
  const clauses = [
    clause('proposed', { validity: 'proposed', instrument: 'offered' }),
    clause('ended', { validity: 'ended' }),
    clause('not-yet', { validity: 'not-yet' }),
    clause('long-unchecked', { checkedOn: '2024-01-01' }),
    clause('holds'),
  ];
  const order = ['holds', 'long-unchecked', 'not-yet', 'ended', 'proposed'];
  expect(wordings(clauses)).toEqual(order);
  expect(byValidity(clauses, now).map((group) => group.validity)).toEqual([
    ...['in-force', 'unknown', 'not-yet', 'ended', 'proposed'],
  ]);
});

it('lists no concession, no text without a right and nothing of one side as won', () => {
  const found = agreedOn(
    [
      clause('won'),
      clause('given-up', { concession: true }),
      clause('given-up-whole', { concession: true, strength: null }),
      clause('none', { strength: null }),
      clause('unjudged', { strength: null, strengthBy: 'rule' }),
      clause('advice', { provenance: 'documented', kind: 'guideline', instrument: 'unilateral' }),
      clause('policy', { provenance: 'documented', instrument: 'unilateral' }),
      clause('offer', { provenance: 'documented', kind: 'guideline', instrument: 'offered' }),
      clause('elsewhere', { topics: ['training'] }),
      clause('model', { provenance: 'model' }),
    ],
    { topic: 'telework', now },
  );
  expect(slugsOf(found.wordings)).toEqual(['won', 'unjudged']);
  expect(slugsOf(found.summaries)).toEqual(['offer']);
  expect(slugsOf(found.concessions)).toEqual(['given-up', 'given-up-whole']);
  expect(slugsOf(found.oneSided).toSorted()).toEqual(['advice', 'policy']);
  expect(found.withoutRight).toBe(1);
});

it('takes what is on the topic above all, strong and recent before the rest', () => {
  const clauses = [
    clause('beside', { topics: ['training', 'telework'] }),
    clause('old', { year: 2005 }),
    clause('weak', { strength: 'information', year: 2025 }),
    clause('new', { year: 2024 }),
  ];
  expect(wordings(clauses)).toEqual(['new', 'old', 'weak', 'beside']);
});

it('takes one of each branch before the second of any, and what an editor chose before all', () => {
  const clauses = [
    clause('a1', { industry: 'a', year: 2024 }),
    clause('a2', { industry: 'a', year: 2023 }),
    clause('b1', { industry: 'b', year: 2010 }),
    clause('chosen', { validity: 'ended' }),
  ];
  expect(wordings(clauses, ['chosen'])).toEqual(['chosen', 'a1', 'b1', 'a2']);
});

it('tells of a country what holds first, one clause of each topic before the second of any', () => {
  const found = agreedIn(
    [
      clause('a1', { topics: ['telework'] }),
      clause('a2', { topics: ['telework'] }),
      clause('b1', { topics: ['training'] }),
      clause('ended', { topics: ['monitoring'], validity: 'ended' }),
      clause('given-up', { concession: true }),
      clause('of-italy', { country: 'IT' }),
    ],
    { country: 'FR', now },
  );
  expect(slugsOf(found.wordings)).toEqual(['a1', 'b1', 'a2', 'ended']);
  expect(slugsOf(found.concessions)).toEqual(['given-up']);
});
