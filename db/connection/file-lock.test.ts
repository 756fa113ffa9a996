import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/support/database.ts';
import { takeFileLock } from './file-lock.server.ts';

it('is had by one at a time, and by the next once it is let go', async () => {
  const file = join(temporaryFolder(), 'lock.db');
  const release = await takeFileLock(file);
  expect(release).toBeDefined();
  expect(await takeFileLock(file)).toBeUndefined();
  release?.();
  const next = await takeFileLock(file);
  expect(next).toBeDefined();
  next?.();
});
