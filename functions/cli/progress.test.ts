import { expect, test, vi } from 'vitest';
import { barLine, showProgress, showTime } from './progress.ts';

test('a bar fills with the parts that are done', () => {
  const half = barLine('Pages', { done: 2250, total: 4500, seconds: 41 });
  expect(half).toBe(`${'█'.repeat(12)}${'░'.repeat(12)} Pages: 2,250 of 4,500, 41 s`);
  expect(barLine('Pages', { done: 0, total: 9, seconds: 0 })).not.toContain('█');
  expect(barLine('Pages', { done: 9, total: 9, seconds: 9 })).not.toContain('░');
});

test('a step with nothing to do is full, not a fraction of nothing', () => {
  expect(barLine('Pages', { done: 0, total: 0, seconds: 0 })).toContain('█'.repeat(24));
});

test('a log has one line a step, with its seconds', async () => {
  const lines = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const progress = showProgress('Pages');
  for (const done of [1, 2, 3]) progress(done, 3);
  await showTime('Compiling', Promise.resolve());
  expect(lines.mock.calls).toEqual([['Pages: 3 in 0 s'], ['Compiling: 0 s']]);
});
