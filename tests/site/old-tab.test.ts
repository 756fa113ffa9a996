import { expect, it } from 'vitest';
import { openPage, useBrowser, type WatchedPage } from '../support/browser.ts';
import { completeLocales } from '../support/languages.ts';
import { messagesOf } from '../support/messages.ts';

// A tab that was left open while the hub was published, often enough that files of its build are gone.
useBrowser();

const searchFiles = '**/search/*/**';
const scripts = '**/_app/immutable/**';

/** Opens the database view; from then until the page is loaded again the files are gone, and another version is there. */
async function openOldTab(gone: string, locale = 'en'): Promise<WatchedPage> {
  const page = await openPage(`/${locale}/clauses/`);
  let isOld = true;
  page.on('request', (request) => {
    if (request.isNavigationRequest()) isOld = false;
  });
  await page.route(gone, (route) => (isOld ? route.fulfill({ status: 404 }) : route.fallback()));
  await page.route('**/_app/version.json', (route) =>
    isOld ? route.fulfill({ json: { version: 'another' } }) : route.fallback(),
  );
  return page;
}

/** Has the page believe that it was opened a minute ago. */
const grow = (page: WatchedPage) =>
  page.evaluate(() => {
    const now = performance.now.bind(performance);
    performance.now = () => now() + 60_000;
  });

const notice = (page: WatchedPage) => page.locator('main .notice[role=alert]');
const heading = (page: WatchedPage) => page.locator('main section h2[tabindex]');

it.each([
  ['files of the search', searchFiles],
  ['scripts', scripts],
])('says that the hub was renewed when its %s are gone, and goes on by itself', async (_, gone) => {
  const page = await openOldTab(gone);
  await grow(page);
  await page.getByRole('searchbox').pressSequentially('telework');
  expect(await notice(page).innerText()).toContain('The hub was renewed');
  expect(await heading(page).innerText()).toBe('Results');
  await page.getByText(/\d clauses for “telework”/).waitFor();
  expect(await page.getByRole('searchbox').inputValue()).toBe('telework');
  expect(await notice(page).count()).toBe(0);
  await page.context().close();
});

it.each(completeLocales)(
  'says so in %s, and waits for a click right after it was opened',
  async (locale) => {
    const page = await openOldTab(searchFiles, locale);
    await page.getByRole('searchbox').pressSequentially('telework');
    expect(await notice(page).innerText()).toContain(messagesOf(locale, 'hub').clauses.renewed);
    await notice(page).getByRole('button').click();
    await page.locator('main ol > li').first().waitFor();
    await page.waitForFunction(() => location.hash === '#q=telework');
    await page.context().close();
  },
);

it('says that there is no network only where there is none, and counts nothing then', async () => {
  const page = await openPage('/en/clauses/');
  const parts = [searchFiles, '**/_app/version.json'];
  for (const part of parts) await page.route(part, (route) => route.abort());
  await page.getByRole('searchbox').pressSequentially('telework');
  expect(await notice(page).innerText()).toContain('Check the connection');
  expect(await heading(page).innerText()).toBe('Results');
  for (const part of parts) await page.unroute(part);
  await notice(page).getByRole('button').click();
  await page.getByText(/\d clauses for “telework”/).waitFor();
  await page.context().close();
});
