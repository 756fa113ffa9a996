import fc from 'fast-check';
import { expect, it } from 'vitest';
import { differingWords } from './differing-words.ts';

const marked = (first: string, second: string) =>
  differingWords(first, second)
    .map(({ text, in: where }) =>
      where === 'both' ? text : where === 'first' ? `[-${text}-]` : `[+${text}+]`,
    )
    .join('');

it('marks words, not letters, and a phrase in one piece', () => {
  expect(marked('It is kept for 1,5 days.', 'It is kept for 30 days.')).toBe(
    'It is kept for [-1,5-][+30+] days.',
  );
  expect(marked('The union agrees to it.', 'The works council hears of it.')).toBe(
    'The [-union agrees to-][+works council hears of+] it.',
  );
});

it('gives either wording back to the letter', () => {
  const words = fc
    .array(fc.constantFrom('a', 'the', ' ', '  ', ',', '5.5', 'été', '\n'))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(words, words, (first, second) => {
      const stretches = differingWords(first, second);
      const without = (other: string) =>
        stretches
          .filter(({ in: where }) => where !== other)
          .map(({ text }) => text)
          .join('');
      expect([without('second'), without('first')]).toEqual([first, second]);
    }),
  );
});

it('calls wordings wholly different after many differences', () => {
  const long = (word: string) => Array.from({ length: 400 }, (_, n) => `${word}${n}`).join(' ');
  expect(differingWords(long('a'), long('b'))).toHaveLength(2);
});
