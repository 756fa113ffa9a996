import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { environment } from '#functions/cli/programs.server.ts';

/** Another program that holds the write lock of a database file until it is told to let go. */
export async function holdLock(file: string): Promise<{ letGo: () => Promise<void> }> {
  const child = spawn('node', ['tests/support/hold-lock.ts', file], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: environment({}),
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  await once(child.stdout, 'data');
  return {
    letGo: async () => {
      const ended = once(child, 'exit');
      child.stdin.end();
      await ended;
    },
  };
}
