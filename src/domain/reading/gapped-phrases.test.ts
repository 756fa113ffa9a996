import { expect, it } from 'vitest';
import { compileGapped, findGapped } from './gapped-phrases.ts';
import { readWords } from './normalise.ts';

const find = (phrase: string, text: string) => {
  const words = readWords(text, 'en');
  return findGapped(compileGapped([{ phrase, meaning: true }], 'en'), words).map(({ own }) =>
    own.map((place) => text.slice(words.starts[place], words.ends[place])),
  );
};

it('finds one word or the other, and leaves room for up to eight words', () => {
  expect(find('shall/will … inform', 'It will in time inform.')).toEqual([['will', 'inform']]);
  expect(find('shall … inform', `It shall ${'so '.repeat(8)}inform.`)).toHaveLength(1);
  expect(find('shall … inform', `It shall ${'so '.repeat(9)}inform.`)).toEqual([]);
});

it('reads on over punctuation in a gap, never inside a part', () => {
  expect(find('shall … inform them', 'It shall, if asked, inform them.')).toHaveLength(1);
  expect(find('inform them', 'It shall inform: them.')).toEqual([]);
});
