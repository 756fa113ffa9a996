import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Passage, runsOf } from './passage.ts';

const read = (written: unknown) => v.safeParse(Passage, written);

describe('a passage', () => {
  it('is the whole article, or runs of its sentences', () => {
    expect(read('all').output).toBe('all');
    expect(read(['2-5', 9]).output).toEqual([
      { from: 2, to: 5 },
      { from: 9, to: 9 },
    ]);
  });

  it.each([
    ['no run', []],
    ['a run backwards', ['5-2']],
    ['runs out of order', ['9', '2-5']],
    ['runs that meet', ['2-5', '6']],
    ['a sentence twice', ['2-5', '5-7']],
    ['a sentence 0', ['0-3']],
    ['half a sentence', [1.5]],
    ['words', ['the first']],
  ])('has not %s', (_, written) => {
    expect(read(written).success).toBe(false);
  });

  it('gives the sentences of each run, none when the article is shorter', () => {
    const passage = v.parse(Passage, ['1-2', '4']);
    expect(runsOf(passage, ['a', 'b', 'c', 'd'])).toEqual([['a', 'b'], ['d']]);
    expect(runsOf(passage, ['a', 'b', 'c'])).toBeUndefined();
    expect(runsOf('all', ['a', 'b'])).toEqual([['a', 'b']]);
  });
});
