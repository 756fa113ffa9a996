import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { takeFileLock } from '#db/connection/file-lock.server.ts';
import { UsageError } from './usage.ts';

const milliseconds = { between: 500, longest: 60 * 60_000 };

/**
 * Runs `task` while no other process builds in the folder `place`. One that does is waited for, which is said, for an hour
 * at most: UsageError then. A process that was killed is no hindrance.
 */
export async function whileNobodyBuilds<Result>(
  place: string,
  task: () => Promise<Result>,
): Promise<Result> {
  mkdirSync(place, { recursive: true });
  const release = await waitForLock(join(place, 'lock.db'));
  try {
    return await task();
  } finally {
    release();
  }
}

async function waitForLock(file: string) {
  const end = performance.now() + milliseconds.longest;
  for (let isFirst = true; performance.now() < end; isFirst = false) {
    const release = await takeFileLock(file);
    if (release !== undefined) return release;
    if (isFirst) console.log('Another process is building here: this one waits for its end.');
    await pause(milliseconds.between);
  }
  throw new UsageError(
    'Another process has been building here for an hour: end it, then try again.',
  );
}
