import { expect, it } from 'vitest';
import type { ReadArticle } from '#domain/reading/reading.ts';
import { MarkedText } from './marked-text.ts';

const article = (title: string, text: string, page: number): ReadArticle => ({
  number: '1',
  title,
  path: ['Part A'],
  page,
  language: 'en',
  text,
  topic: null,
  topics: [],
  strength: null,
  because: { topic: [], strength: [] },
  digital: false,
});

it('a passage that is marked has the page of the article it begins in', () => {
  const whole = new MarkedText([
    article('Hours', 'Seven hours.', 1),
    article('Leave', 'Work from home is free.', 4),
  ]);
  const from = whole.text.indexOf('Work from');
  const marked = { text: 'Work from home', page: 4, language: 'en', path: ['Part A'] };
  expect(whole.between(from, from + 'Work from home '.length)).toEqual(marked);
  expect(whole.between(0, whole.text.length)?.page).toBe(1);
});

it('nothing that is marked is no passage', () => {
  expect(new MarkedText([article('Hours', 'Seven.', 1)]).between(3, 3)).toBeUndefined();
  expect(new MarkedText([]).between(0, 5)).toBeUndefined();
});
