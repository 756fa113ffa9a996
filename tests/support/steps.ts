import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

const binaries = join(process.cwd(), 'node_modules/.bin');

/** One program of `node_modules/.bin` with a name for who reads the log, and settings of its own. */
export type Step = { name: string; program: string; args: string[]; env?: Record<string, string> };

/** Runs steps one after the other and shows each with its time when it is over; resolves to the names of those that failed. */
export async function runInTurn(steps: Step[]): Promise<string[]> {
  const failed: string[] = [];
  for (const step of steps) {
    const start = performance.now();
    const { succeeded, output } = await run(step);
    const seconds = Math.round((performance.now() - start) / 1000);
    console.log(`\n== ${step.name} (${seconds} s)\n${output.trim()}`);
    if (succeeded) continue;
    console.log(`${step.name}: failed`);
    failed.push(step.name);
  }
  return failed;
}

/** Runs chains of steps beside each other; what a step says stays together. */
export async function runBeside(chains: Step[][]): Promise<string[]> {
  const names = chains.map((chain) => chain.map(({ name }) => name).join(', '));
  console.log(`Beside each other: ${names.join(' | ')}`);
  return (await Promise.all(chains.map(runInTurn))).flat();
}

function run({ program, args, env = {} }: Step): Promise<{ succeeded: boolean; output: string }> {
  const child = spawn(join(binaries, program), args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env, PATH: `${binaries}${delimiter}${process.env.PATH ?? ''}` },
  });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ succeeded: code === 0, output: Buffer.concat(chunks).toString() });
    });
  });
}
