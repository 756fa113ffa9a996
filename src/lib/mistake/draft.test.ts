import { expect, it } from 'vitest';
import { emptyDraft, problemsOf } from './draft.ts';

const origin = 'https://hub.example';
const whole = { ...emptyDraft(), kind: 'fact', text: 'The year is another.' };

it('a report needs a kind and words, and nothing else', () => {
  expect(problemsOf(emptyDraft(), origin)).toEqual(['kind', 'text']);
  expect(problemsOf({ ...whole, text: ' \n' }, origin)).toEqual(['text']);
  expect(problemsOf(whole, origin)).toEqual([]);
});

it('what may be left out is right when it is given', () => {
  const about = `${origin}/en/clauses/cameras/`;
  expect(problemsOf({ ...whole, about, contact: 'kim@union.example' }, origin)).toEqual([]);
  const wrong = { about: 'https://other.example/', contact: 'kim' };
  expect(problemsOf({ ...whole, ...wrong }, origin)).toEqual(['about', 'contact']);
});

it('each draft has a key of its own', () => {
  expect(emptyDraft().key).not.toBe(emptyDraft().key);
});
