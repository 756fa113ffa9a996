import { expect, vi } from 'vitest';
import type { Page } from 'playwright-core';

/**
 * Waits until the service worker of the page's site is there to answer, and has copies of these addresses and, where the
 * page itself is among them, of the scripts and styles that it names.
 */
export const keptOffline = (page: Page, addresses: string[]): Promise<void> =>
  vi.waitFor(async () => {
    const missing = await page.evaluate(async (paths) => {
      const { active } = await navigator.serviceWorker.ready;
      if (active?.state !== 'activated') return paths;
      const missingOf = async (path: string): Promise<string[]> => {
        const copy = await caches.match(path);
        if (copy === undefined) return [path];
        if (path !== location.pathname) return [];
        const named = (await copy.text()).matchAll(/"([^"]*_app\/immutable\/[^"]+)"/g);
        const parts = [...named].map(([, part = '']) => new URL(part, copy.url).pathname);
        const copies = await Promise.all(parts.map((part) => caches.match(part)));
        return parts.filter((_, index) => copies[index] === undefined);
      };
      return (await Promise.all(paths.map(missingOf))).flat();
    }, addresses);
    expect(missing).toEqual([]);
  }, 20_000);

/** Takes the network from a page and loads it, or another address, again: as a person does who is told at first that there is none. */
export async function goOffline(
  page: Page,
  load: () => Promise<unknown> = () => page.reload(),
): Promise<void> {
  await page.context().setOffline(true);
  await vi.waitFor(load, { timeout: 20_000, interval: 1000 });
}
