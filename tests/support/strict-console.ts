import { afterEach, beforeEach, expect, vi } from 'vitest';

// A test that prints an error has failed, even when its assertions hold.
beforeEach(() => {
  vi.spyOn(console, 'error');
});

afterEach(() => {
  const { calls } = vi.mocked(console.error).mock;
  vi.restoreAllMocks();
  expect(calls, 'console.error was called').toEqual([]);
});
