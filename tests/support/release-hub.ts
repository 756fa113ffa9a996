import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { goTo, openPage, useBrowser, type WatchedPage } from './browser.ts';
import { leaveOnDevice, type Device } from './device.ts';
import { freePort } from './ports.ts';
import { upgradeRelease } from './release.ts';
import { startHub } from './servers.ts';

let origin = '';

/** The address of the hub that `useReleaseHub` serves. */
export const releaseOrigin = (): string => origin;

/** Serves today's build on the database of release 0.2.0 to a file of tests, and opens a browser for it. */
export function useReleaseHub(): void {
  useBrowser();
  let hub: Awaited<ReturnType<typeof startHub>>;
  beforeAll(async () => {
    const data = mkdtempSync(join(tmpdir(), 'clause-hub-'));
    (await upgradeRelease(data)).$client.close();
    const port = await freePort();
    // Passkeys belong to this name.
    origin = `http://localhost:${port}`;
    hub = await startHub({ origin, port, data });
  });
  afterAll(() => hub.stop());
}

/** A page of that hub, in a profile of its own. */
export const open = (path: string): Promise<WatchedPage> => openPage(path, { baseURL: origin });

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
