import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { requireWithin } from './build-pages.server.ts';
import { root } from './environment.server.ts';
import { UsageError } from './usage.ts';

it('refuses a folder from which packages are not found, and says what to name', () => {
  const outside = () => {
    requireWithin(join(tmpdir(), 'build/1'));
  };
  expect(outside).toThrow(UsageError);
  expect(outside).toThrow('HUB_BUILD');
  expect(() => {
    requireWithin(join(root, 'build/..1'));
  }).not.toThrow();
});
