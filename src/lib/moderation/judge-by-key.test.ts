import { expect, it } from 'vitest';
import type { ProposedClause } from '#domain/submission/submission.ts';
import { judgedByKey } from './judge-by-key.ts';
import { emptyReview } from './review-draft.ts';

const clauseOf = (strength: ProposedClause['proposal']['strength']): ProposedClause => ({
  id: 0,
  state: 'proposed',
  proposal: {
    number: null,
    title: 'Cameras',
    text: 'No cameras.',
    language: 'en',
    topics: ['monitoring'],
    strength,
    page: null,
  },
  edited: null,
  reason: null,
  asked: null,
  slug: null,
});
const press = (
  action: Parameters<typeof judgedByKey>[0],
  clause: ProposedClause,
  judged?: ProposedClause['judged'],
) => {
  const draft = emptyReview();
  const judgedFrom = JSON.stringify(clause.proposal);
  draft.opinions[0] = {
    decision: '',
    reason: '',
    edited: null,
    editedFrom: '',
    judgedFrom,
    ...(judged && { judged }),
  };
  return judgedByKey(action, draft, clause);
};

it('one key confirms what is proposed, and nothing where nothing is', () => {
  expect(press('confirm', clauseOf('guarantee'))).toEqual({
    strength: 'guarantee',
    concession: false,
  });
  expect(press('confirm', clauseOf(null))).toBeUndefined();
});

it('one key sets another step, or that the clause gives no right', () => {
  expect(press('consultation', clauseOf('guarantee'))?.strength).toBe('consultation');
  expect(press('none', clauseOf('guarantee'))).toEqual({ strength: null, concession: false });
});

it('the key of the concession turns it over and keeps the rest', () => {
  const judged = { strength: null, concession: true };
  expect(press('concession', clauseOf('guarantee'))).toEqual({
    strength: 'guarantee',
    concession: true,
  });
  expect(press('concession', clauseOf('guarantee'), judged)?.concession).toBe(false);
  expect(press('agreement', clauseOf(null), judged)).toEqual({
    strength: 'agreement',
    concession: true,
  });
});
