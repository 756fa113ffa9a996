import { expect, it } from 'vitest';
import { entriesWith, namedIn } from './named.ts';

const content = {
  topics: ['monitoring'],
  parts: [
    { id: 'record', topics: ['telework', 'monitoring'], fields: [{ id: 'system', kind: 'line' }] },
    { id: 'use', label: { en: 'Use', fr: null } },
  ],
};

it('finds what is named under a key at every depth, in its order', () => {
  expect(namedIn(content, 'topics')).toEqual(['monitoring', 'telework', 'monitoring']);
  expect(namedIn(content, 'kind')).toEqual(['line']);
  expect(namedIn(content, 'theme')).toEqual([]);
});

it('finds the entries that have a key', () => {
  expect(entriesWith(content, 'kind')).toEqual([{ id: 'system', kind: 'line' }]);
});
