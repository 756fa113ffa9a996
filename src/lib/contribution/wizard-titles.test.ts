import { expect, it } from 'vitest';
import words from '#content/messages/en/contribute.json';
import { steps } from './steps.ts';
import { titlesOf } from './wizard-titles.ts';

const at = { steps, isKnown: false, isSent: false, hasProblems: false };

it('the first page has the title of the wizard, the others that of their question', () => {
  expect(titlesOf({ ...at, step: 'document' }, words).title).toBe(words.title);
  const { question, title } = titlesOf({ ...at, step: 'dates' }, words);
  expect(question).toBe(words.dates.question);
  expect(title).toContain(question);
});

it('the title says when something is wrong, on the first page too', () => {
  const calm = titlesOf({ ...at, step: 'dates' }, words).title;
  const wrong = titlesOf({ ...at, hasProblems: true, step: 'dates' }, words).title;
  expect(wrong).not.toBe(calm);
  expect(wrong).toContain(calm);
  expect(titlesOf({ ...at, hasProblems: true, step: 'document' }, words).title).not.toBe(
    words.title,
  );
});

it('what is sent has one title and no lead', () => {
  const { question, lead, title } = titlesOf({ ...at, isSent: true, step: 'check' }, words);
  expect([question, lead, title]).toEqual([words.sent.question, undefined, words.sent.question]);
});

it('of a known agreement the first question is which clause', () => {
  const { question, lead, title } = titlesOf({ ...at, isKnown: true, step: 'document' }, words);
  expect([question, lead]).toEqual([words.known.question, words.known.lead]);
  expect(title).toBe(words.title);
});
