import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { run } from '#functions/cli/programs.server.ts';
import { startHub } from './servers.ts';
import { testData, testEnvironment, testPort } from './site.ts';

/** Seeds a database, builds the hub for Node as `npm start` does, and serves it to all tests of the site. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  rmSync(testData, { recursive: true, force: true });
  for (const verb of ['seed', 'publish']) {
    await run('node', ['functions/cli/hub.server.ts', verb], testEnvironment);
  }
  const hub = await startHub(testPort);
  project.provide('origin', hub.url);
  return hub.stop;
}
