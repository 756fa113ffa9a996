import { describe, expect, it } from 'vitest';
import { beginningOf, blocksOf } from './text.ts';

describe('blocks of a plain text', () => {
  it('are parted by blank lines, lists and numbers', () => {
    expect(blocksOf('One\nline\n\nTwo:\n- a\n– b\nAfter\n1. First\n2.1) Second')).toEqual([
      { kind: 'paragraph', lines: ['One', 'line'] },
      { kind: 'paragraph', lines: ['Two:'] },
      { kind: 'list', lines: ['a', 'b'] },
      { kind: 'paragraph', lines: ['After'] },
      { kind: 'paragraph', lines: ['1. First'] },
      { kind: 'paragraph', lines: ['2.1) Second'] },
    ]);
  });

  it('keep every word of the text', () => {
    const text = 'A b\n\n\n- c\n• d\ne';
    expect(blocksOf(text).flatMap(({ lines }) => lines)).toEqual(['A b', 'c', 'd', 'e']);
  });
});

describe('the beginning of a text', () => {
  it('is the text when it is short', () => {
    expect(beginningOf(' a\n b ', 10)).toBe('a b');
  });

  it('is cut between words, with an ellipsis', () => {
    expect(beginningOf('one two three', 9)).toBe('one two …');
  });
});
