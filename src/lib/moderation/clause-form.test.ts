import { expect, it } from 'vitest';
import type { CorrectableClause } from '#domain/correction/correction.ts';
import { changesOfClause, formOfClause, missingInClause } from './clause-form.ts';
import { broughtUp, missingToSend } from './correction-form.ts';

const held: CorrectableClause = {
  slug: 'cameras',
  version: 3,
  barrier: null,
  language: 'en',
  proposed: null,
  agreement: null,
  submission: null,
  values: {
    title: 'Cameras',
    text: 'No cameras.',
    articleNumber: null,
    topics: ['monitoring'],
    judged: { strength: 'guarantee', concession: false },
    gist: { en: 'No cameras at all.' },
    remark: null,
    year: 2020,
    wordingDate: null,
    validity: 'unknown',
    checkedOn: null,
    validityBecause: null,
    replacedBy: null,
  },
};
const today = '2026-11-30';
const form = (own: object = {}) => ({ ...formOfClause(held), ...own });
const inOne = (en: string) => ({ en, fr: '', es: '', pt: '' });

it('corrects nothing while nothing is written', () => {
  expect(changesOfClause(form(), held)).toEqual({});
  expect(missingInClause(form(), today)).toEqual([]);
});

it('corrects what is written, and takes away what is emptied', () => {
  const written = form({
    title: ' Cameras at work ',
    articleNumber: '7',
    gist: inOne(''),
    wordingDate: '2021-02-03',
    replacedBy: 'https://hub.example/fr/clauses/newer-one/?x#text',
  });
  expect(changesOfClause(written, held)).toEqual({
    title: 'Cameras at work',
    articleNumber: '7',
    gist: null,
    year: 2021,
    wordingDate: '2021-02-03',
    replacedBy: 'newer-one',
  });
});

it.each([
  ['title', { title: ' ' }, 'record-title'],
  ['text', { text: '' }, 'record-text'],
  ['topics', { topics: [] }, 'record-topics'],
  ['year', { year: '20' }, 'year'],
  ['year', { year: 'twenty' }, 'year'],
  ['checkedOn', { validity: 'ended', validityBecause: inOne('Seen.') }, 'checkedOn'],
  ['checkedOn', { checkedOn: '2026-12-01' }, 'checkedOn'],
  ['validityBecause', { validity: 'ended', checkedOn: today }, 'validityBecause-0'],
  ['replacedBy', { replacedBy: 'no address' }, 'replacedBy'],
] as const)('misses a %s', (problem, own, field) => {
  expect(missingInClause(form(own), today)).toEqual([{ field, problem }]);
});

it('wants a reason, something that changes, and a comparison of a new wording', () => {
  const said = { reason: ' ab ', removesPersonalData: false, compared: false };
  const problems = (changed: string[], own: object = {}) =>
    missingToSend(changed, { ...said, ...own }).map(({ problem }) => problem);
  expect(problems([])).toEqual(['reason', 'nothing']);
  expect(problems(['text'], { reason: 'A slip.' })).toEqual(['compared']);
  expect(problems(['text'], { reason: 'A slip.', compared: true })).toEqual([]);
});

it('brings up to date what nobody touched, and leaves what was written', () => {
  const began = form();
  const now = { ...began, articleNumber: '14', title: 'Cameras, corrected' };
  expect(broughtUp({ ...began, title: 'Mine' }, began, now)).toEqual({ ...now, title: 'Mine' });
});
