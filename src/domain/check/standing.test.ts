import { describe, expect, it } from 'vitest';
import type { CheckedTopic } from './check-document.ts';
import { nextStep, readingOf, standingOf, stepOf, withReading } from './standing.ts';

const topic = (more: Partial<CheckedTopic>): CheckedTopic => ({
  slug: 'telework',
  answer: 'not-found',
  steps: [],
  places: [],
  isFound: null,
  step: null,
  ...more,
});
const found = topic({ answer: 'found', steps: [{ step: 'consultation', words: '' }] });

describe('where a topic stands', () => {
  it('is what the rules say until a person says otherwise', () => {
    expect(standingOf(found)).toBe('found');
    expect(standingOf(topic({ answer: 'unsure' }))).toBe('found');
    expect(standingOf(topic({ answer: 'perhaps' }))).toBe('perhaps');
    expect(standingOf(withReading(found, 'absent'))).toBe('not-found');
    expect(standingOf(withReading(topic({ answer: 'perhaps' }), 'guarantee'))).toBe('found');
  });

  it('takes the step of the person before that of the rules', () => {
    expect(stepOf(found)).toBe('consultation');
    expect(stepOf(withReading(found, 'guarantee'))).toBe('guarantee');
    expect(stepOf(withReading(found, 'open'))).toBeUndefined();
    expect(readingOf(withReading(found, 'none'))).toBe('none');
    expect(withReading(withReading(found, 'none'), undefined)).toEqual(found);
  });
});

describe('the next step to ask for', () => {
  it.each([
    [found, 'agreement'],
    [topic({}), 'information'],
    [withReading(found, 'none'), 'information'],
    [withReading(found, 'agreement'), undefined],
    [withReading(found, 'guarantee'), undefined],
    [topic({ answer: 'perhaps' }), undefined],
    [topic({ answer: 'unsure' }), undefined],
  ] as const)('case %#', (one, step) => {
    expect(nextStep(one)).toBe(step);
  });
});
