import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { join } from 'node:path';
import { root } from './environment.server.ts';

/** A program that runs until it is stopped. */
export type Running = { url: string; stop: () => Promise<void> };

/** Runs a program of `node_modules/.bin` to its end with its output shown; rejects when it fails. */
export async function run(
  program: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<void> {
  const child = start(program, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (code !== 0) throw new Error(`${program} ended with ${code}`);
}

/** Starts a libSQL server that keeps its data in `folder`; resolves when it answers. */
export function startLibsqlServer(folder: string, port: number): Promise<Running> {
  const address = `127.0.0.1:${port}`;
  const child = start('sqld', ['--http-listen-addr', address, '-d', folder], { stdio: 'ignore' });
  return whenAnswering(child, `http://${address}`, '/health');
}

/** Starts `wrangler dev` on the built Worker with the given variables; resolves when it answers. */
export function startWorker(port: number, vars: Record<string, string>): Promise<Running> {
  const child = start(
    'wrangler',
    [
      'dev',
      ...['--ip', '127.0.0.1', '--port', String(port), '--show-interactive-dev-session=false'],
      ...Object.entries(vars).flatMap(([name, value]) => ['--var', `${name}:${value}`]),
    ],
    { stdio: process.env.HUB_SHOW_WORKER ? 'inherit' : 'ignore', detached: true, env: { ...process.env, WRANGLER_SEND_METRICS: 'false', CI: '1' } },
  );
  return whenAnswering(child, `http://127.0.0.1:${port}`, '/robots.txt');
}

function start(program: string, args: string[], options: SpawnOptions): ChildProcess {
  return spawn(join(root, 'node_modules/.bin', program), args, { cwd: root, ...options });
}

async function whenAnswering(child: ChildProcess, url: string, path: string): Promise<Running> {
  const ended = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      reject(new Error(`${child.spawnfile} ended with ${code} before it answered`));
    });
  });
  await Promise.race([ended, answering(`${url}${path}`)]);
  ended.catch(() => undefined);
  return { url, stop: () => stop(child) };
}

async function answering(url: string): Promise<void> {
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`nothing answered at ${url} within a minute`);
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => {
      resolve();
    });
    if (child.pid === undefined || child.exitCode !== null) resolve();
    // A program started as the head of a group has children of its own, which go with it.
    else if (child.spawnargs.includes('dev')) process.kill(-child.pid, 'SIGTERM');
    else child.kill('SIGTERM');
  });
}
