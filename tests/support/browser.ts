import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { launchBrowser } from './chromium.ts';
import './site.ts';

let browser: Browser;

/** Opens one browser for a file of tests and closes it after them. */
export function useBrowser(): void {
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
}

/** A page in a profile of its own, with its hub, what it complained of and which addresses it asked for. */
export type WatchedPage = Page & { origin: string; complaints: string[]; requests: string[] };

/** Pages that are complete only when their script has run: the database view, the wizard, slides. */
const startsItself = /\/(clauses\/([?#]|$)|(contribute|slides|run)\/)/;

/**
 * Opens an address of the built site, and waits until it has started, and one that searches or asks is complete. A page error, a console
 * error or a broken policy is a complaint.
 */
export async function openPage(
  path: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const { baseURL = inject('origin') } = options;
  const context = await browser.newContext({ ...options, baseURL });
  await context.addInitScript(() => {
    addEventListener('clause-hub/started', () =>
      Object.assign(globalThis, { hubHasStarted: true }),
    );
  });
  const page = await context.newPage();
  const { origin } = new URL(path.startsWith('http') ? path : baseURL);
  const watched = Object.assign(page, {
    origin,
    complaints: [] as string[],
    requests: [] as string[],
  });
  page.on('pageerror', (error) => watched.complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') watched.complaints.push(message.text());
  });
  page.on('request', (request) => watched.requests.push(request.url()));
  startBeforeGoingOn(watched);
  await goTo(watched, path);
  return watched;
}

/** What leads to another page ends when that has started, but for a test that asks for the moment before it has. */
function startBeforeGoingOn(page: Page): void {
  const then =
    <Given extends unknown[], Result>(leave: (...given: Given) => Promise<Result>) =>
    async (...given: Given): Promise<Result> => {
      const result = await leave(...given);
      if (!JSON.stringify(given).includes('"commit"')) await hasStarted(page);
      return result;
    };
  page.reload = then(page.reload.bind(page));
  page.goBack = then(page.goBack.bind(page));
  page.goForward = then(page.goForward.bind(page));
  page.waitForURL = then(page.waitForURL.bind(page));
}

/** Leads an open page to another address, and waits as `openPage` does. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: startsItself.test(path) ? 'networkidle' : 'load' });
  await hasStarted(page);
}

/** A page that does not start, for want of a network, is not waited for longer than this. */
const timeout = 10_000;

/** Resolves once a page that has a script of its own answers what is pressed. */
async function hasStarted(page: Page): Promise<void> {
  const isReady = () =>
    'hubHasStarted' in globalThis ||
    matchMedia('(scripting: none)').matches ||
    document.querySelector('link[rel="modulepreload"]') === null;
  await page.waitForFunction(isReady, undefined, { timeout }).catch(() => undefined);
}

/** Fails when the page complained, or asked another site for anything; then closes its profile. */
export async function closePage(page: WatchedPage): Promise<void> {
  expect(page.complaints).toEqual([]);
  expect(
    page.requests.filter((url) => !url.startsWith(page.origin) && !url.startsWith('data:')),
  ).toEqual([]);
  await page.context().close();
}
