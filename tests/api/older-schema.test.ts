import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { environment } from '#functions/cli/programs.server.ts';
import { temporaryFolder } from '../support/database.ts';
import { layDownRelease, upgradeRelease } from '../support/release.ts';

/** Runs `hub serve` on the data of a folder; it ends by itself only when it refuses to. */
const serve = (data: string) =>
  spawnSync('node', ['functions/cli/hub.server.ts', 'serve'], {
    env: environment({ HUB_DATA: data, HUB_BUILD: `${data}/no-build`, PORT: '0' }),
    encoding: 'utf8',
  });

it('does not serve a database of an earlier version, and says what to do', async () => {
  const data = temporaryFolder();
  layDownRelease(data);
  const refused = serve(data);
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain('npm run hub -- migrate');
  expect(refused.stderr).not.toContain('    at ');
  (await upgradeRelease(data)).$client.close();
  // Now only the build is missing.
  expect(serve(data).stderr).toContain('no-build');
});
