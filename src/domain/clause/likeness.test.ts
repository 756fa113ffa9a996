import { expect, it } from 'vitest';
import { alikeFrom, likeness } from './likeness.ts';

const article =
  'Cameras in the cab are switched off during breaks. Recordings are deleted after seven days unless both sides agree in writing.';

it('is 1 for the same words, whatever their case, accents and order', () => {
  expect(likeness('Le télétravail est volontaire', 'volontaire EST le teletravail')).toBe(1);
});

it('is 0 for texts that share no word, and for texts without words', () => {
  expect(likeness(article, 'Wages rise each spring')).toBe(0);
  expect(likeness('', '')).toBe(0);
});

it('passes the bar for an article with a few words changed', () => {
  const changed = article.replace('seven', 'ten').replace('both sides', 'the parties');
  expect(likeness(article, changed)).toBeGreaterThan(alikeFrom);
});

it('stays under it for another article on the same subject', () => {
  const other =
    'The employer informs each driver in writing before cameras are fitted, and says who may see the recordings.';
  expect(likeness(article, other)).toBeLessThan(alikeFrom);
});

it('counts a repeated word as often as both have it', () => {
  expect(likeness('data data data', 'data')).toBeCloseTo(0.5);
});
