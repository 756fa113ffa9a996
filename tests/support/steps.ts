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

/** Runs steps two at a time: whenever one is over, the next in their order begins. What a step says stays together. */
export async function runBeside(steps: Step[]): Promise<string[]> {
  console.log(`Two at a time: ${steps.map(({ name }) => name).join(', ')}`);
  const waiting = [...steps];
  const takeNext = async (): Promise<string[]> => {
    const step = waiting.shift();
    return step === undefined ? [] : [...(await runInTurn([step])), ...(await takeNext())];
  };
  return (await Promise.all([takeNext(), takeNext()])).flat();
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
