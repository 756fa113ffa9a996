import { expect, it } from 'vitest';
import { linesOf } from './lines.ts';

const room = { size: 10, width: 100, max: 2 };

it('a text that fits is one line', () => {
  expect(linesOf('Monitoring', room)).toEqual(['Monitoring']);
});

it('a longer one breaks between words, never at a space that holds them together', () => {
  expect(linesOf('Telework and its costs', room)).toEqual(['Telework and its', 'costs']);
  expect(linesOf('Où vont les données\u00a0?', room).at(-1)).toBe('données\u00a0?');
});

it('what has no room is cut after a whole word', () => {
  const lines = linesOf('What is taken, kept and passed on by whom, and why', room);
  expect(lines).toEqual(['What is taken,', 'kept and passed …']);
});

it('a word that is too long stands alone', () => {
  expect(linesOf('a Datenschutzfolgenabschätzung b', { ...room, max: 3 })).toEqual([
    'a',
    'Datenschutzfolgenabschätzung',
    'b',
  ]);
});
