import { expect, it } from 'vitest';
import { changedFields } from './changes.ts';

it.each([
  ['a text', { title: 'a' }, { title: 'b' }, ['title']],
  ['the same text', { title: 'a' }, { title: 'a' }, []],
  ['the order of a list', { topics: ['a', 'b'] }, { topics: ['b', 'a'] }, ['topics']],
  [
    'the order of languages, which says nothing',
    { gist: { en: 'a', fr: 'b' } },
    { gist: { fr: 'b', en: 'a' } },
    [],
  ],
  ['something in place of nothing', { year: null }, { year: 2020 }, ['year']],
  ['nothing in place of nothing', { year: null }, { year: null }, []],
])('tells %s', (_, now, changes, expected) => {
  expect(changedFields<object>(now, changes)).toEqual(expected);
});

it('looks at nothing that is not named', () => {
  expect(changedFields({ title: 'a', text: 'b' }, { text: 'c' })).toEqual(['text']);
});
