import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { goTo, openPage, useBrowser, type WatchedPage } from './browser.ts';
import { leaveOnDevice, type Device } from './device.ts';
import { upgradeRelease } from './release.ts';
import { startHub } from './servers.ts';
import { testPort } from './site.ts';

const port = testPort + 4;

/** The address of the hub that `useReleaseHub` serves; passkeys belong to its name. */
export const releaseOrigin = `http://localhost:${port}`;

/** Serves today's build on the database of release 0.2.0 to a file of tests, and opens a browser for it. */
export function useReleaseHub(): void {
  useBrowser();
  let hub: Awaited<ReturnType<typeof startHub>>;
  beforeAll(async () => {
    const data = mkdtempSync(join(tmpdir(), 'clause-hub-'));
    (await upgradeRelease(data)).$client.close();
    hub = await startHub(port, data, releaseOrigin);
  });
  afterAll(() => hub.stop());
}

/** A page of that hub, in a profile of its own. */
export const open = (path: string): Promise<WatchedPage> =>
  openPage(path, { baseURL: releaseOrigin });

/** A page of that hub in a browser that keeps what a device kept. */
export async function openOn(device: Device, path: string): Promise<WatchedPage> {
  const page = await open('/robots.txt');
  await leaveOnDevice(page, device);
  await goTo(page, path);
  return page;
}

/** Fails when the page complained; then closes its profile. */
export async function close(page: WatchedPage): Promise<void> {
  expect(page.complaints).toEqual([]);
  await page.context().close();
}
