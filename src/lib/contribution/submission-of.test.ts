import * as v from 'valibot';
import { expect, it } from 'vitest';
import { Submission } from '#domain/submission/submission.ts';
import { offeredArticle } from './articles.ts';
import { emptyDraft } from './draft.ts';
import { problemsOf, steps } from './steps.ts';
import { submissionOf } from './submission-of.ts';

const article = {
  number: '4',
  title: ' Cameras ',
  path: [],
  page: 3,
  language: 'und',
  text: 'No cameras in the cab.',
  topic: 'monitoring',
  topics: [{ slug: 'monitoring', because: ['cameras'] }],
  strength: 'guarantee' as const,
  because: { topic: ['cameras'], strength: ['no'] },
  digital: true,
};

const draft = {
  ...emptyDraft(),
  title: ' Agreement ',
  country: 'GB',
  sector: 'transport',
  level: 'company',
  unions: ['RMT', ' ', 'Unite '],
  language: 'en',
  licence: 'CC BY 4.0',
  right: 'asked',
  mayPublish: true,
  noPersonalData: true,
  contact: ' ana@union.example ',
};

it('a draft that passes every step is what the API takes', () => {
  const articles = [offeredArticle(article, 0, { chosen: true, strength: 'consultation' })];
  const answers = { draft, hasReading: true, articles };
  expect(steps.flatMap((step) => problemsOf(step, answers))).toEqual([]);
  const submission = submissionOf(draft, articles, 'fr');
  expect(v.parse(Submission, submission)).toEqual(submission);
  expect(submission).toMatchObject({
    agreement: { title: 'Agreement', unions: ['RMT', 'Unite'], counterpart: null },
    clauses: [{ title: 'Cameras', language: 'en', strength: 'consultation', page: 3 }],
    consent: { right: 'asked' },
    contact: 'ana@union.example',
    locale: 'fr',
  });
  expect(submission).not.toHaveProperty('agreementSlug');
  const known = { slug: 'depot-2025', open: [] };
  expect(submissionOf({ ...draft, known }, articles, 'fr').agreementSlug).toBe('depot-2025');
});
