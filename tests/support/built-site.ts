import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { run } from '#functions/cli/programs.server.ts';
import { holdPort } from './ports.ts';
import { startHub } from './servers.ts';
import { freshData, testData, testSettings, testTree } from './site.ts';
import { copyTree } from './tree.ts';

/** Seeds a database, builds the hub for Node as `npm start` does, and serves it to all tests of the site. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  rmSync(testData, { recursive: true, force: true });
  copyTree(testTree);
  // Pages name the address they are built for.
  const { port, letGo } = await holdPort();
  const origin = `http://127.0.0.1:${port}`;
  const env = testSettings(origin);
  for (const verb of ['seed', 'publish']) {
    await run('node', ['functions/cli/hub.server.ts', verb], { env, cwd: testTree });
  }
  copyDatabase(testData, freshData);
  await letGo();
  const hub = await startHub({ origin, port });
  project.provide('origin', origin);
  return hub.stop;
}

function copyDatabase(from: string, to: string): void {
  mkdirSync(to);
  for (const file of readdirSync(from).filter((name) => name.startsWith('hub.db'))) {
    cpSync(join(from, file), join(to, file));
  }
}
