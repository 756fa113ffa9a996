import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import {
  Assessment,
  countAnswered,
  currentResult,
  emptyAssessment,
  mergeAssessments,
  newResult,
  objectivesInFocus,
  toggleFocus,
  withAnswer,
  withVoice,
} from './assessment.ts';

const voice = (id: string, level = 2) => ({
  id,
  name: id,
  answers: { culture: { level, note: '' } },
});

it('an empty assessment fits its schema and is always the same', () => {
  expect(v.is(Assessment, emptyAssessment())).toBe(true);
  expect(emptyAssessment()).toEqual(emptyAssessment());
});

it('a note counts as no answer, and taking a level back keeps the note', () => {
  const noted = withAnswer({}, 'culture', { note: 'we disagree' });
  expect(countAnswered(noted, ['culture'])).toBe(0);
  const answered = withAnswer(noted, 'culture', { level: 3 });
  expect(answered).toEqual({ culture: { level: 3, note: 'we disagree' } });
  expect(withAnswer(answered, 'culture', { level: undefined })).toEqual(noted);
});

describe('the focus', () => {
  it('is two dimensions at most, each with an objective', () => {
    let result = newResult();
    for (const slug of ['culture', 'security', 'skills']) {
      result = { ...result, ...toggleFocus(result, slug) };
    }
    expect(result.focus).toEqual(['culture', 'security']);
    expect(objectivesInFocus(result).map(({ dimension }) => dimension)).toEqual(result.focus);
  });

  it('that is taken back and chosen again finds its objective as it was', () => {
    let result = { ...newResult(), ...toggleFocus(newResult(), 'culture') };
    const [objective] = result.objectives;
    if (objective) objective.owner = 'Ana';
    for (let time = 0; time < 2; time += 1)
      result = { ...result, ...toggleFocus(result, 'culture') };
    expect(objectivesInFocus(result)[0]?.owner).toBe('Ana');
  });
});

describe('two who save at once', () => {
  const base = emptyAssessment();
  const { id } = currentResult(base);

  it('are brought together when the other handed in answers', () => {
    const theirs = withVoice(withVoice(base, id, voice('ana')), id, voice('rui'));
    const mine = withVoice({ ...base, team: 'Porto' }, id, voice('ana', 5));
    const merged = mergeAssessments(base, mine, theirs);
    expect(merged?.team).toBe('Porto');
    expect(merged && currentResult(merged).voices.map((one) => one.name)).toEqual(['ana', 'rui']);
  });

  it('must choose when both changed the plan', () => {
    expect(mergeAssessments(base, { ...base, team: 'A' }, { ...base, team: 'B' })).toBeUndefined();
  });
});
