import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import type { WatchedPage } from './browser.ts';

/** Opens an address in a second tab of the same browser; what it complains of is a complaint of the first. */
export async function openBeside(
  page: WatchedPage,
  path: string,
  prepare: (tab: Page) => Promise<unknown> = () => Promise.resolve(),
): Promise<Page> {
  const tab = await page.context().newPage();
  tab.on('pageerror', (error) => page.complaints.push(error.message));
  tab.on('console', (message) => {
    if (message.type() === 'error') page.complaints.push(message.text());
  });
  await prepare(tab);
  await tab.goto(path, { waitUntil: 'networkidle' });
  return tab;
}

type Counting = { kept?: number };

/** Counts what a page is going to keep, in the browser's storage and its database; its clock can be moved on. */
export async function countKept(page: Page): Promise<void> {
  await page.clock.install();
  await page.addInitScript(() => {
    const counting = globalThis as Counting;
    counting.kept = 0;
    const count = () => {
      counting.kept = (counting.kept ?? 0) + 1;
    };
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the storage it was called on
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (name, value) {
      // Whether there is a storage is asked by writing into it.
      if (name !== 'clause-hub?') count();
      setItem.call(this, name, value);
    };
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the store it was called on
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
      count();
      return put.call(this, value, key);
    };
  });
}

const readKept = (page: Page) => page.evaluate(() => (globalThis as Counting).kept ?? 0);

/** Lets the minutes pass in tabs that count what they keep, and requires that none keeps anything in them. */
export async function requireRest(...tabs: Page[]): Promise<void> {
  const pass = async () => {
    for (const tab of [...tabs, ...tabs]) await tab.clock.runFor(5000);
  };
  await pass();
  const before = await Promise.all(tabs.map(readKept));
  for (const _ of [1, 2, 3]) await pass();
  expect(await Promise.all(tabs.map(readKept))).toEqual(before);
}
