import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './environment.server.ts';
import { binaries, environment } from './programs.server.ts';

/**
 * Runs a program of `node_modules/.bin` to its end. What it writes is shown only when it fails; what it tells by
 * `process.send` goes to `hear`.
 */
export async function runQuietly(
  program: string,
  args: string[],
  { env, hear }: { env: Record<string, string>; hear: (message: unknown) => void },
): Promise<void> {
  const child = spawn(join(binaries, program), args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: environment(env),
  });
  const written: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => written.push(chunk));
  }
  child.on('message', hear);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code === 0) return;
  console.error(Buffer.concat(written).toString());
  throw new Error(`${program} ended with ${code}`);
}
