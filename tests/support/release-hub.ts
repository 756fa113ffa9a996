import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Database } from '#db/client.server.ts';
import { moderators, passkeys } from '#db/schema/moderators.ts';
import { goTo, openPage, useBrowser, type WatchedPage } from './browser.ts';
import { leaveOnDevice, type Device } from './device.ts';
import { coseOf, newKey, type HeldPasskey } from './passkey.ts';
import { freePort } from './ports.ts';
import { upgradeRelease } from './release.ts';
import { startHub } from './servers.ts';

let origin = '';
let desk: HeldPasskey;

/** The address of the hub that `useReleaseHub` serves. */
export const releaseOrigin = (): string => origin;

/** A passkey of the desk's moderator that any browser can hold: those of the release are of a kind that few can. */
export const deskPasskey = (): HeldPasskey => desk;

/** Serves today's build on the database of release 0.2.0 to a file of tests, and opens a browser for it. */
export function useReleaseHub(): void {
  useBrowser();
  let hub: Awaited<ReturnType<typeof startHub>>;
  beforeAll(async () => {
    const data = mkdtempSync(join(tmpdir(), 'clause-hub-'));
    const db = await upgradeRelease(data);
    desk = await givePasskey(db, 'Ana Ferreira');
    db.$client.close();
    const port = await freePort();
    // Passkeys belong to this name.
    origin = `http://localhost:${port}`;
    hub = await startHub({ origin, port, data });
  });
  afterAll(() => hub.stop());
}

/** Gives a moderator one more passkey, for a hub at `localhost`. */
async function givePasskey(db: Database, name: string): Promise<HeldPasskey> {
  const [moderator] = await db.select().from(moderators).where(eq(moderators.name, name));
  if (moderator === undefined) throw new Error(`there is no moderator ${name}`);
  const [id, key] = [randomBytes(16), newKey()];
  await db.insert(passkeys).values({
    id: id.toString('base64url'),
    moderatorId: moderator.id,
    publicKey: coseOf(key),
    counter: 0,
    createdAt: new Date().toISOString(),
  });
  return {
    credentialId: id.toString('base64'),
    rpId: 'localhost',
    privateKey: key.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
    userHandle: Buffer.from(moderator.handle, 'base64url').toString('base64'),
    signCount: 0,
    isResidentCredential: true,
  };
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
