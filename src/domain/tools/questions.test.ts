import { expect, it } from 'vitest';
import { answerTo, openQuestions, tally } from './questions.ts';

const questions = [{ id: 'aim' }, { id: 'owner' }, { id: 'contract' }];
const values = {
  'aim.verdict': 'satisfied',
  'owner.real': ' The supplier ',
  'owner.verdict': 'unsatisfied',
};

it('an answer that was not judged leaves its question open', () => {
  expect(answerTo('contract', { 'contract.real': 'Yes.' })).toEqual({
    expected: '',
    real: 'Yes.',
    verdict: 'open',
  });
  expect(answerTo('aim', { 'aim.verdict': 'perhaps' }).verdict).toBe('open');
});

it('the open questions are all but those with a satisfying answer', () => {
  expect(openQuestions(questions, values).map(({ id }) => id)).toEqual(['owner', 'contract']);
});

it('the verdicts are counted', () => {
  expect(tally(questions, values)).toEqual({ satisfied: 1, unsatisfied: 1, open: 1 });
});
