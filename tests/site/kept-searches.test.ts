import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Running } from '#functions/cli/programs.server.ts';
import { say, sayCount } from '#lib/site/messages.ts';
import { goOffline } from '../support/kept.ts';
import { closePage, goTo, openPage, useBrowser, type WatchedPage } from '../support/browser.ts';
import { listenTo, type ListeningProxy } from '../support/listening-proxy.ts';
import { messagesOf } from '../support/messages.ts';
import { searchFor } from '../support/search.ts';
import { copyFreshData, startHub } from '../support/servers.ts';
import { openBeside } from '../support/tabs.ts';

// Searches that a reader keeps on the device, in a hub in which nobody publishes anything meanwhile.
const words = messagesOf('en', 'searches');
const entry = 'clause-hub/searches';
const word = 'telework';
const date = '12 March 2026';
const nothingNew = words.none.split(' {')[0] ?? '';
let hub: Running;
let proxy: ListeningProxy;
useBrowser();

beforeAll(async () => {
  hub = await startHub({ origin: inject('origin'), data: copyFreshData() });
  proxy = await listenTo(hub.url);
});
afterAll(async () => {
  proxy.stop();
  await hub.stop();
});

const open = (path: string, options: BrowserContextOptions = {}) =>
  openPage(path, { baseURL: hub.url, ...options });

const keep = (page: WatchedPage) => page.getByRole('button', { name: words.keep });
const list = (page: WatchedPage) => page.getByRole('region', { name: words.title });
const stored = (page: WatchedPage) =>
  page.evaluate((name) => localStorage.getItem(name) ?? '', entry);

/** Keeps a search as its reader does, once all that it has found is known. */
async function keepSearch(page: WatchedPage, query: string): Promise<void> {
  await searchFor(page, query);
  await keep(page).click();
  await expect.poll(() => stored(page)).toContain('"found":"');
}

/** Has the search last opened some time ago, when its last three clauses were not in the hub. */
const ageKept = (page: WatchedPage) =>
  page.evaluate((name) => {
    const kept = JSON.parse(localStorage.getItem(name) ?? '[]') as { found: string }[];
    const aged = kept.map((search) => ({
      ...search,
      openedAt: '2026-03-12T12:00:00.000Z',
      found: search.found.slice(0, -12),
    }));
    localStorage.setItem(name, JSON.stringify(aged));
  }, entry);

it('a kept search says what is new since it was opened, which clauses they are, and then nothing', async () => {
  const page = await open('/en/clauses/');
  await keepSearch(page, word);
  expect(await keep(page).getAttribute('aria-pressed')).toBe('true');
  await ageKept(page);
  await goTo(page, '/en/clauses/');
  await goTo(page, '/en/about/');
  await goTo(page, '/en/clauses/');
  const news = say(sayCount(words.new, 3, 'en'), { date });
  await list(page).getByText(news).click();
  await expect.poll(() => list(page).locator('details a').count()).toBe(3);
  await list(page)
    .getByRole('link', { name: `“${word}”` })
    .click();
  await page.getByText(news).waitFor();
  expect(await page.locator('main ol > li').count()).toBe(10);
  await page.reload({ waitUntil: 'networkidle' });
  await page.getByText(news).waitFor();
  await goTo(page, '/en/about/');
  await goTo(page, '/en/clauses/');
  await list(page)
    .getByText(words.none.split(' {')[0] ?? '')
    .waitFor();
  await closePage(page);
});

it('the feed of a kept search has its filters and not its words', async () => {
  const page = await open(`/en/clauses/#q=${word}&country=FR&topic=telework`);
  await keep(page).click();
  await goTo(page, '/en/about/');
  await goTo(page, '/en/clauses/');
  const feed = list(page).getByRole('link', { name: words.feedOfFilters });
  expect(await feed.getAttribute('href')).toBe('/api/feeds/en/feed.atom?topic=telework&country=FR');
  expect(await feed.getAttribute('aria-label')).toContain(`“${word}” · Telework`);
  const title = await page.evaluate(
    async (address) => {
      const answer = await fetch(address);
      const read = new DOMParser().parseFromString(await answer.text(), 'application/xml');
      return read.querySelector('parsererror') ?? read.querySelector('feed > title')?.textContent;
    },
    (await feed.getAttribute('href')) ?? '',
  );
  expect(title).toMatch(/^Clause Hub: new clauses – Telework.*, France$/);
  await closePage(page);
});

it('two tabs know of each other what is kept and removed', async () => {
  const one = await open('/en/clauses/');
  await keepSearch(one, word);
  const other = (await openBeside(one, '/en/clauses/')) as WatchedPage;
  await list(other).getByRole('link', { name: word }).waitFor();
  await keepSearch(one, 'cameras');
  await list(other).getByRole('link', { name: 'cameras' }).waitFor();
  await expect.poll(() => list(other).getByText(nothingNew).count()).toBe(2);
  const remove = say(words.removeNamed, { name: '“cameras”' });
  await list(other).getByRole('button', { name: remove }).click();
  await expect.poll(() => keep(one).getAttribute('aria-pressed')).toBe('false');
  expect(await stored(one)).toContain(word);
  await closePage(one);
});

it('by keyboard a search is kept, opened, removed and brought back', async () => {
  const page = await open('/en/clauses/');
  await searchFor(page, word);
  await keep(page).focus();
  await page.keyboard.press('Space');
  await page.getByRole('status').getByText(words.kept).waitFor();
  await expect.poll(() => stored(page)).toContain('"found":"');
  await page.getByRole('searchbox').fill('');
  await page.keyboard.press('Enter');
  const link = list(page).getByRole('link', { name: word });
  await link.press('Enter');
  await page.waitForFunction(
    (name) => document.activeElement?.textContent.includes(name),
    words.keep,
  );
  expect(page.url()).toContain(`#q=${word}`);
  await page.goBack();
  const remove = list(page).getByRole('button', { name: words.remove });
  await remove.press('Enter');
  expect(await page.evaluate('document.activeElement.textContent.trim()')).toBe(words.undo);
  expect(await stored(page)).toBe('');
  await page.keyboard.press('Enter');
  await link.waitFor();
  expect(await page.evaluate('document.activeElement.textContent')).toContain(word);
  await closePage(page);
});

describe('where a search cannot be kept', () => {
  const ways: Record<string, () => void> = {
    blocked: () => {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    },
    full: () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('no room', 'QuotaExceededError');
      };
    },
  };

  it.each(Object.entries(ways))('a storage that is %s is said', async (_, way) => {
    const page = await open('/robots.txt');
    await page.addInitScript(way);
    await goTo(page, '/en/clauses/');
    await searchFor(page, word);
    await keep(page).click();
    await page.getByRole('alert').filter({ hasText: words.refused }).waitFor();
    expect(await keep(page).getAttribute('aria-pressed')).toBe('false');
    await closePage(page);
  });

  it('the 21st is refused with a sentence', async () => {
    const page = await open('/robots.txt');
    await page.evaluate((name) => {
      const openedAt = '2026-03-12T12:00:00.000Z';
      const known = { locale: 'en', openedAt, found: '', news: null, unions: {} };
      const kept = Array.from({ length: 20 }, (_, n) => ({ ...known, asked: `q=word${n}` }));
      localStorage.setItem(name, JSON.stringify(kept));
    }, entry);
    await goTo(page, `/en/clauses/#q=${word}`);
    await keep(page).click();
    await page.getByRole('alert').filter({ hasText: words.full }).waitFor();
    await closePage(page);
  });

  it('without script there is no button that does nothing', async () => {
    const page = await open('/en/clauses/', { javaScriptEnabled: false });
    expect(await keep(page).count()).toBe(0);
    await closePage(page);
  });
});

it('no word of a kept search leaves the device, and without a network it is looked at all the same', async () => {
  // A misspelt word: no address of the hub holds it by itself.
  const misspelt = 'telewrok';
  const page = await open(`${proxy.url}/en/clauses/`);
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  await page.reload({ waitUntil: 'networkidle' });
  await keepSearch(page, misspelt);
  await page.goto(`${proxy.url}/en/clauses/`);
  await page.reload({ waitUntil: 'networkidle' });
  const nothing = list(page).getByText(nothingNew);
  await nothing.waitFor();
  await goOffline(page);
  await nothing.waitFor();
  await list(page).getByRole('link', { name: misspelt }).click();
  await page.locator('main ol > li').first().waitFor();
  expect(proxy.heard.filter((line) => line.includes(misspelt))).toEqual([]);
  await page.context().close();
});
