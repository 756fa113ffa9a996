import { expect, vi } from 'vitest';
import type { Page } from 'playwright-core';

/** Waits until the service worker of the page's site has copies of these addresses. */
export const keptOffline = (page: Page, addresses: string[]): Promise<void> =>
  vi.waitFor(async () => {
    const missing = await page.evaluate(async (paths) => {
      const copies = await Promise.all(paths.map((path) => caches.match(path)));
      return paths.filter((_, index) => copies[index] === undefined);
    }, addresses);
    expect(missing).toEqual([]);
  }, 20_000);
