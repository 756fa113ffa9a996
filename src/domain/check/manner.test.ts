import { expect, it } from 'vitest';
import type { ReadArticle } from '../reading/reading.ts';
import { mannerOf } from './manner.ts';

const article = (number: string | null, text: string): ReadArticle => ({
  number,
  text,
  title: '',
  path: [],
  page: 1,
  language: 'en',
  topic: null,
  topics: [],
  strength: null,
  because: { topic: [], strength: [] },
  digital: false,
});
const names = {
  employer: { ours: ['the employer'], others: ['the agency', 'the county'] },
  union: { ours: ['the union'], others: ['the association'] },
};

it('a name is the one that the agreement says most, as it writes it', () => {
  const text = 'The Agency tells the Association. '.repeat(6) + 'The employer pays.';
  expect(mannerOf([article('1', text)], names)).toMatchObject({
    employer: 'the Agency',
    union: 'the Association',
  });
});

it('a name that is said once counts for nothing', () => {
  const text = 'The County pays the Association.';
  expect(mannerOf([article('1', text)], names)).toMatchObject({ employer: '', union: '' });
});

it('the next number follows the highest, and points are counted as most are', () => {
  const own = mannerOf(
    [article('9', ''), article('12 §3', ''), article('12 §4', ''), article(null, '')],
    names,
  );
  expect(own).toMatchObject({ next: 13, points: 'section' });
  expect(mannerOf([article('12.3', '')], undefined)).toMatchObject({ next: 13, points: 'dotted' });
  expect(mannerOf([article('Annex B', '')], undefined)).toMatchObject({
    next: null,
    points: 'plain',
  });
});
