import { expect, test } from 'vitest';
import { writeAnswer } from './hub-sheet.ts';

test('an answer is written where it belongs, and nothing else changes', () => {
  const empty = { group: 'North', exercise: 'gps', answers: { telework: ['a'] } };
  const written = writeAnswer(empty, 'gps', 2, 'third');
  expect(written.answers).toEqual({ telework: ['a'], gps: ['', '', 'third'] });
  expect(writeAnswer(written, 'gps', 0, 'first').answers.gps).toEqual(['first', '', 'third']);
  expect(written.group).toBe('North');
});
