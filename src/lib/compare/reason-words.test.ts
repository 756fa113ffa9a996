import { expect, it } from 'vitest';
import type { Reason } from '#domain/compare/reasons.ts';
import words from '#content/messages/en/compare.json';
import { reasonWords, shownReasons } from './reason-words.ts';

const reason = (change: Partial<Reason>): Reason => ({
  kind: 'weak',
  direction: 'weaker',
  was: '',
  becomes: '',
  effect: '',
  isSoft: false,
  ...change,
});

it('says which words differ and what a weak word does', () => {
  const effect = 'lets the employer decide alone';
  expect(reasonWords(reason({ becomes: 'at its discretion', effect }), words)).toBe(
    'Weak words: “at its discretion” only here. It lets the employer decide alone.',
  );
  expect(reasonWords(reason({ kind: 'number', was: '6 days', becomes: '2 days' }), words)).toBe(
    'Number: “6 days” there, “2 days” here.',
  );
  expect(reasonWords(reason({ kind: 'exception', was: 'unless' }), words)).toBe(
    'Exception: “unless” not here.',
  );
});

it('leaves out hints where something else decides', () => {
  const [hint, firm] = [reason({ kind: 'gives', isSoft: true }), reason({})];
  expect(shownReasons([hint, firm])).toEqual([firm]);
  expect(shownReasons([hint])).toEqual([hint]);
});
