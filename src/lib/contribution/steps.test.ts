import { describe, expect, it } from 'vitest';
import { offeredArticle } from './articles.ts';
import { emptyDraft, type Draft } from './draft.ts';
import { firstOpenStep, problemsOf, steps, stepsOf, type Answers } from './steps.ts';

const article = {
  number: '12',
  title: 'Cameras',
  path: [],
  page: 3,
  language: 'en',
  text: 'No cameras in the cab.',
  topic: 'monitoring',
  topics: [{ slug: 'monitoring', because: ['cameras'] }],
  strength: 'guarantee' as const,
  because: { topic: ['cameras'], strength: ['no'] },
  digital: true,
};

const full: Draft = {
  ...emptyDraft(),
  title: 'Agreement',
  country: 'GB',
  sector: 'transport',
  level: 'company',
  unions: ['RMT'],
  language: 'en',
  licence: 'CC BY 4.0',
  right: 'party',
  mayPublish: true,
  noPersonalData: true,
};

const answers = (own: Partial<Draft>, hasReading = true): Answers => {
  const draft = { ...full, ...own };
  return { draft, hasReading, articles: [offeredArticle(article, 0, draft.choices[0])] };
};
const problems = (own: Partial<Draft>) =>
  steps.flatMap((step) => problemsOf(step, answers(own)).map(({ problem }) => problem));

it('a draft with every answer has no problem and is ready to be checked', () => {
  expect(problems({ choices: { 0: { chosen: true } } })).toEqual([]);
  expect(firstOpenStep(answers({}))).toBe('check');
});

it('an empty draft opens at the document', () => {
  const empty = { draft: emptyDraft(), hasReading: false, articles: [] };
  expect(firstOpenStep(empty)).toBe('document');
});

it('of a known agreement only what its record leaves open is asked, and the sender’s word on the last page', () => {
  const known = { slug: 'depot-2025', open: [] };
  expect(stepsOf({ known })).toEqual(['document', 'clauses', 'check']);
  expect(stepsOf({ known: { ...known, open: ['parties'] } })).toEqual([
    ...['document', 'parties', 'clauses', 'check'],
  ]);
  expect(stepsOf({ known: null })).toEqual(steps);
  expect(problemsOf('check', answers({ known, right: '' }))).toEqual([
    { field: 'right-0', problem: 'right' },
  ]);
  expect(problemsOf('check', answers({ right: '' }))).toEqual([]);
});

describe('asks for', () => {
  it.each<[string, Partial<Draft>]>([
    ['title', { title: ' ' }],
    ['titleLong', { title: 'x'.repeat(301) }],
    ['country', { country: '' }],
    ['right', { right: '' }],
    ['noteRight', { right: 'other', note: ' ' }],
    ['unions', { unions: ['', ' '] }],
    ['nameLong', { unions: ['RMT', 'x'.repeat(201)] }],
    ['year', { signedOn: '0024-05-12' }],
    ['dateOrder', { fromDate: '2025-01-01', toDate: '2024-01-01' }],
    ['sourceUrl', { sourceUrl: 'union.example/agreement' }],
    ['sourceUrl', { sourceUrl: 'javascript:alert(1)' }],
    ['contact', { contact: 'ana' }],
    ['clauses', { withDocument: false }],
    ['clauseTitle', { choices: { 0: { chosen: true, title: '' } } }],
    ['clauseTopic', { choices: { 0: { chosen: true, topic: '' } } }],
    ['clauseText', { choices: { 0: { chosen: true, text: ' ' } } }],
    ['noPersonalData', { noPersonalData: false }],
  ])('%s', (problem, own) => {
    expect(problems(own)).toEqual([problem]);
  });
});

it('does not judge an article that is not chosen', () => {
  expect(problems({ choices: { 0: { chosen: false, title: '' } } })).toEqual([]);
});

it('names the clause in which something is missing', () => {
  const { draft, articles } = answers({ choices: { 0: { chosen: true, topic: '' } } });
  expect(problemsOf('clauses', { draft, hasReading: true, articles })).toEqual([
    { field: 'clause-0-topic', problem: 'clauseTopic', clause: '12  Cameras' },
  ]);
});

it('leads to the first clause beyond what a submission holds', () => {
  const { draft } = answers({});
  const articles = Array.from({ length: 201 }, (_, index) =>
    offeredArticle(article, index, { chosen: true }),
  );
  expect(problemsOf('clauses', { draft, hasReading: true, articles })).toEqual([
    { field: 'clause-200', problem: 'tooMany' },
  ]);
});
