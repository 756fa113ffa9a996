import { spawn, type ChildProcess } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { root } from './environment.server.ts';

/** Where the programs of the packages lie. */
export const binaries = join(root, 'node_modules/.bin');

/** A program that runs until it is stopped. */
export type Running = {
  url: string;
  stop: (signal?: NodeJS.Signals) => Promise<void>;
  /** The end of what it wrote to its log. */
  log: () => string;
};

/** Settings of a program, and the folder it works in: the repository's when none is said. */
type Surroundings = { env?: Record<string, string>; cwd?: string };

/** Runs a program of `node_modules/.bin` in a folder to its end with its output shown; rejects when it fails. */
export async function run(
  program: string,
  args: string[],
  { env = {}, cwd = root }: Surroundings = {},
): Promise<void> {
  const child = spawn(join(binaries, program), args, {
    cwd,
    stdio: 'inherit',
    env: environment(env),
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (code !== 0) throw new Error(`${program} ended with ${code}`);
}

/** Starts a libSQL server that keeps its data in `folder`; resolves when it answers. */
export function startLibsqlServer(folder: string, port: number): Promise<Running> {
  const address = `127.0.0.1:${port}`;
  return startProgram('sqld', ['--http-listen-addr', address, '-d', folder], {
    url: `http://${address}`,
    path: '/health',
  });
}

/** Starts `wrangler dev` on the Worker built in a folder with the given variables; resolves when it answers. */
export function startWorker(
  port: number,
  vars: Record<string, string>,
  cwd = root,
): Promise<Running> {
  const given = Object.entries(vars).flatMap(([name, value]) => ['--var', `${name}:${value}`]);
  const options = ['--ip', '127.0.0.1', '--port', String(port), ...given];
  return startProgram('wrangler', ['dev', ...options, '--show-interactive-dev-session=false'], {
    url: `http://127.0.0.1:${port}`,
    path: '/robots.txt',
    env: { WRANGLER_SEND_METRICS: 'false', CI: '1' },
    cwd,
  });
}

/** Starts a program of `node_modules/.bin`; resolves when it answers at `url` + `path`, rejects when it ends before. */
export async function startProgram(
  program: string,
  args: string[],
  { url, path, env = {}, cwd = root }: { url: string; path: string } & Surroundings,
): Promise<Running> {
  // The head of a group of its own, so that the children it starts go with it.
  const child = spawn(join(binaries, program), args, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    env: environment(env),
  });
  let written = '';
  const keep = (chunk: Buffer) => {
    written = `${written}${chunk.toString()}`.slice(-4000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const ended = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      reject(new Error(`${program} ended with ${code} before it answered`));
    });
  });
  ended.catch(() => undefined);
  try {
    await Promise.race([ended, answering(`${url}${path}`)]);
  } catch (error) {
    await stop(child);
    throw new Error(`${program} did not start:\n${written}`, { cause: error });
  }
  return { url, stop: (signal) => stop(child, signal), log: () => written };
}

/** This process's environment with `more`, in which programs find the packages' own Node first. */
export const environment = (more: Record<string, string>): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: `${binaries}${delimiter}${process.env.PATH ?? ''}`,
  ...more,
});

async function answering(url: string): Promise<void> {
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`nothing answered at ${url} within a minute`);
}

function stop(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => {
      resolve();
    });
    const hasEnded = child.exitCode !== null || child.signalCode !== null;
    if (child.pid === undefined || hasEnded) resolve();
    else process.kill(-child.pid, signal);
  });
}
