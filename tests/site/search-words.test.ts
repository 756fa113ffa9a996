import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openPage, useBrowser, type WatchedPage } from '../support/browser.ts';
import { listenTo, type ListeningProxy } from '../support/listening-proxy.ts';
import { searchFor } from '../support/search.ts';

// A misspelt word: no address of the hub holds it by itself.
const word = 'telewrok';
let proxy: ListeningProxy;
useBrowser();

beforeAll(async () => {
  proxy = await listenTo(inject('origin'));
});
afterAll(() => {
  proxy.stop();
});

/** Addresses the server was asked for that hold the word. */
const told = () => proxy.heard.filter((line) => line.includes(word));
const open = (path: string) => openPage(proxy.url + path);
const wait = { waitUntil: 'networkidle' } as const;

/** Waits until the view has searched for the word, and its address says so. */
async function shown(page: WatchedPage): Promise<void> {
  await page.waitForFunction((asked) => location.hash.includes(asked), word);
  await page.waitForFunction(
    (asked) => document.querySelector<HTMLInputElement>('#q')?.value === asked,
    word,
  );
  await page.locator('main section[aria-busy="false"] h2[tabindex]').waitFor();
}

/** Has the service worker answer for the page. */
async function withWorker(page: WatchedPage): Promise<void> {
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  await page.reload(wait);
  expect(await page.evaluate('navigator.serviceWorker.controller !== null')).toBe(true);
}

it('no word leaves the device: typed, filtered, reloaded, gone back to, shared, in another language, from the home page', async () => {
  const page = await open('/en/clauses/');
  await withWorker(page);
  await searchFor(page, word);
  await page.getByRole('checkbox', { name: /^Model wording/ }).check();
  await shown(page);
  await page.reload(wait);
  await shown(page);
  await page.locator('main ol > li h3 a').first().click();
  await page.waitForURL((url) => url.hash === '');
  await page.goBack(wait);
  await shown(page);
  await page.locator('[popovertarget="languages"]').click();
  await page.locator('a[hreflang="fr"]').click();
  await page.waitForURL(/\/fr\/clauses\/#/);
  await shown(page);

  await page.goto(`${proxy.url}/pt/`);
  await page.getByRole('searchbox').fill(word);
  await page.getByRole('searchbox').press('Enter');
  await shown(page);
  // The worker answers these, so that even a link of release 0.2.0 and one a mail program wrote are not sent.
  for (const link of [`?q=${word}&page=2`, `%23q=${word}&country=US`]) {
    await page.goto(`${proxy.url}/en/clauses/${link}`, wait);
    await shown(page);
    expect(await page.evaluate('location.search')).toBe('');
  }
  await page.context().close();

  const shared = await open(`/es/clauses/#q=${word}`);
  await shown(shared);
  await shared.context().close();
  expect(told()).toEqual([]);
});

it('a link of release 0.2.0 sends its words once, and is then written anew', async () => {
  const before = told().length;
  const page = await open(`/en/clauses/?q=${word}&sort=newest#content`);
  await shown(page);
  expect(page.url()).toBe(`${proxy.url}/en/clauses/#q=${word}&sort=newest`);
  await page.reload(wait);
  await shown(page);
  expect(told().length - before).toBe(1);
  await page.context().close();
});

it('a place on the page clears no search, and the skip link writes over nothing', async () => {
  const page = await open(`/en/clauses/#q=${word}`);
  await shown(page);
  await page.getByRole('link', { name: 'Skip to the content' }).press('Enter');
  expect(await page.evaluate('document.activeElement.id')).toBe('content');
  await shown(page);
  await page.evaluate('location.hash = "#browse"');
  await shown(page);
  await page.context().close();
});

it('without script the form asks the server, and says so', async () => {
  const page = await openPage(`${proxy.url}/en/`, { javaScriptEnabled: false });
  expect(await page.locator('noscript p').innerText()).toContain('sends your words');
  await page.getByRole('searchbox').fill('telework');
  await page.getByRole('searchbox').press('Enter');
  await page.waitForURL(/\/en\/clauses\/find\/\?q=telework$/);
  await page.goto(`${proxy.url}/en/clauses/`);
  expect(await page.locator('noscript p').innerText()).toContain('opens only with script');
  await page.context().close();
});

it.each([
  ['/en/clauses/%23q=gps&page=2', '/en/clauses/#q=gps&page=2'],
  ['/fr/tools/dif/%23id.key', '/fr/tools/dif/#id.key'],
])('the server understands %s as %s', async (asked, meant) => {
  let address: string | null = asked;
  // A slash at the end comes first.
  for (let hop = 0; hop < 2 && address?.includes('%23') === true; hop += 1) {
    const answer: Response = await fetch(inject('origin') + address, { redirect: 'manual' });
    address = answer.headers.get('location');
  }
  expect(address).toBe(meant);
});
