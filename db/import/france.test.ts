import { expect, it } from 'vitest';
import { passageOf } from './france.ts';

const text = 'Le lieu est fixé. Il est choisi. Les frais sont payés. Sauf urgence.';

it('shows the sentences of a passage as they stand, and each cut', () => {
  expect(
    passageOf(text, [
      { from: 1, to: 1 },
      { from: 3, to: 4 },
    ]),
  ).toBe('Le lieu est fixé.\n\n[…]\n\nLes frais sont payés. Sauf urgence.');
});

it('says that an article begins before the passage and goes on after it', () => {
  expect(passageOf(text, [{ from: 2, to: 3 }])).toBe(
    '[…]\n\nIl est choisi. Les frais sont payés.\n\n[…]',
  );
});

it('leaves an article whole that is about its topic', () => {
  expect(passageOf(text, 'all')).toBe(text);
});
