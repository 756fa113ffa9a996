import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { environment } from '#functions/cli/programs.server.ts';
import { temporaryFolder } from '../support/database.ts';
import { layDownRelease, upgradeRelease } from '../support/release.ts';

/** Runs a verb on the data of a folder; `serve` ends by itself only when it refuses to. */
const hub = (data: string, ...verb: string[]) =>
  spawnSync('node', ['functions/cli/hub.server.ts', ...verb], {
    env: environment({ HUB_DATA: data, HUB_BUILD: `${data}/no-build`, PORT: '0' }),
    encoding: 'utf8',
  });

it('does not serve a database of an earlier version, and says what to do', async () => {
  const data = temporaryFolder();
  layDownRelease(data);
  const refused = hub(data, 'serve');
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain('npm run hub -- migrate');
  expect(refused.stderr).not.toContain('    at ');
  (await upgradeRelease(data)).$client.close();
  // Now only the build is missing.
  expect(hub(data, 'serve').stderr).toContain('no-build');
});

it('counts nothing in a folder without a database, and writes nothing of an earlier version', () => {
  const data = temporaryFolder();
  const counted = hub(data, 'content');
  expect([counted.status, counted.stderr]).toEqual([0, '']);
  const older = temporaryFolder();
  layDownRelease(older);
  const refused = hub(older, 'export', `${older}/dump`);
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain('npm run hub -- migrate');
  expect(refused.stderr).not.toContain('    at ');
});
