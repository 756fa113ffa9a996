import { expect, it } from 'vitest';
import { closePage, openPage, useBrowser, type WatchedPage } from '../support/browser.ts';
import { completeLocales } from '../support/languages.ts';
import { messagesOf } from '../support/messages.ts';
import { searchFor } from '../support/search.ts';

// What stands around the results: what is claimed of a search, what narrows it, and how it is given on.
useBrowser();

const phone = { viewport: { width: 390, height: 844 } };
const heading = (page: WatchedPage) => page.locator('main section h2[tabindex]');
const results = (page: WatchedPage) => page.locator('main ol > li');
const hashOf = (page: WatchedPage) => page.evaluate(() => decodeURIComponent(location.hash));

/** Keeps the files of the search on their way until they are let go. */
async function holdSearch(page: WatchedPage): Promise<() => Promise<void>> {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/search/**', async (route) => {
    await held;
    await route.fallback();
  });
  return async () => {
    letGo();
    await page.unroute('**/search/**');
  };
}

it('claims no number for words that are still searched for, and says it aloud once it is known', async () => {
  const page = await openPage('/en/clauses/');
  for (const words of ['cameras', 'telework']) {
    const letGo = await holdSearch(page);
    await page.getByRole('searchbox').fill(words);
    await page.waitForFunction((asked) => location.hash === `#q=${asked}`, words);
    expect(await heading(page).innerText()).toBe('Searching…');
    expect(await heading(page).getByRole('status').textContent()).toBe('');
    expect(await page.title()).toBe(`${words} – Find clauses · Clause Hub`);
    await letGo();
    await heading(page)
      .getByRole('status')
      .filter({ hasText: `for “${words}”` })
      .waitFor();
    expect(await heading(page).innerText()).toMatch(/^\d+ clauses for/);
  }
  await closePage(page);
});

it('turns a page without taking its number back', async () => {
  const page = await openPage('/en/clauses/#q=telework');
  await results(page).nth(9).waitFor();
  const said = await heading(page).innerText();
  const letGo = await holdSearch(page);
  await page.getByRole('link', { name: 'Next' }).click();
  await page.waitForURL(/page=2/);
  expect(await heading(page).innerText()).toBe(said);
  await letGo();
  await closePage(page);
});

it('counts and shows years and a day among the filters, and takes them away', async () => {
  const page = await openPage('/en/clauses/#yearFrom=2024&yearTo=2012&inForceOn=2026-11-29', phone);
  await page.getByRole('button', { name: 'Filters (2)' }).waitFor();
  await page.getByRole('button', { name: /^Remove filter Known to be in force on 29 Nov/ }).click();
  await page.getByRole('button', { name: 'Filters (1)' }).waitFor();
  await page.getByRole('button', { name: 'Remove filter 2012–2024' }).click();
  await page.getByRole('button', { name: 'Filters', exact: true }).waitFor();
  await page.waitForURL((url) => url.hash === '');
  await closePage(page);
});

it.each(completeLocales)('says an open range of years in words in %s', async (locale) => {
  const { since, until, remove } = messagesOf(locale, 'hub').clauses;
  const page = await openPage(`/${locale}/clauses/`);
  for (const [filter, message] of [
    ['yearFrom', since],
    ['yearTo', until],
  ] as const) {
    await page.evaluate((name) => (location.hash = `${name}=2020`), filter);
    const name = remove.replace('{name}', message.replace('{year}', '2020'));
    await page.getByRole('button', { name }).waitFor();
  }
  await closePage(page);
});

it('lets years that are given the wrong way round change places', async () => {
  const page = await openPage('/en/clauses/');
  const [from, to] = [
    page.getByLabel('From', { exact: true }),
    page.getByLabel('To', { exact: true }),
  ];
  await from.fill('2020');
  await from.press('Enter');
  await page.waitForURL(/yearFrom=2020/);
  await to.fill('2010');
  await to.press('Enter');
  await page.waitForURL(/yearFrom=2010&yearTo=2020/);
  expect([await from.inputValue(), await to.inputValue()]).toEqual(['2010', '2020']);
  await closePage(page);
});

it('shows the last page in place of one that there is not, in its address too', async () => {
  const page = await openPage('/en/clauses/#q=cameras&page=999');
  await page.waitForFunction(() => !location.hash.includes('999'));
  const last = /page=(\d+)$/.exec(await hashOf(page))?.[1];
  // Other tests publish clauses meanwhile, which may begin another page.
  await page.getByText(new RegExp(`Page ${last} of \\d+`)).waitFor();
  expect(await results(page).count()).toBeGreaterThan(0);
  await closePage(page);

  const plain = await openPage('/en/clauses/find/?q=cameras&page=999', {
    javaScriptEnabled: false,
  });
  expect(plain.url()).toMatch(/find\/\?q=cameras&page=\d{1,2}$/);
  expect(await plain.locator('main li').count()).toBeGreaterThan(0);
  await closePage(plain);
});

it('keeps words and filters when the language is switched, and sends no word for it', async () => {
  const page = await openPage('/en/clauses/#q=cameras&country=FR');
  await results(page).first().waitFor();
  await page.getByRole('button', { name: 'Language' }).click();
  await page.getByRole('link', { name: 'Português' }).click();
  await page.waitForURL('**/pt/clauses/#q=cameras&country=FR');
  await page.getByText(/cláusulas para “cameras”/).waitFor();
  expect(await page.getByRole('searchbox').inputValue()).toBe('cameras');
  expect(page.requests.filter((url) => /cameras/.test(url.replace(/#.*/, '')))).toEqual([]);
  await closePage(page);

  const plain = await openPage('/en/clauses/find/?q=cameras&country=FR', {
    javaScriptEnabled: false,
  });
  await plain.getByRole('button', { name: 'Langu' }).click();
  await plain.getByRole('link', { name: 'Français' }).click();
  await plain.waitForURL('**/fr/clauses/find/?q=cameras&country=FR');
  await closePage(plain);
});

it('leads from a search without results to topics under the same filters', async () => {
  const page = await openPage('/en/clauses/#q=xylophone&theme=equity&country=FR&yearFrom=2015');
  await page.getByText('go on from one of these topics').waitFor();
  const shown = await page.locator('dialog summary').filter({ visible: true }).allInnerTexts();
  expect(shown.map((name) => name.replace(/\s+/g, ' ').trim())).toEqual(['Theme 1', 'Country 1']);
  await page.getByRole('link', { name: 'Information on technological change' }).click();
  await results(page).first().waitFor();
  expect(await hashOf(page)).toBe('#topic=technological-change&country=FR&yearFrom=2015');
  await closePage(page);
});

it.each(completeLocales)('names the words in the title of its window in %s', async (locale) => {
  const { clauses, site } = messagesOf(locale, 'hub');
  const page = await openPage(`/${locale}/clauses/#q=GPS`);
  await results(page).first().waitFor();
  expect(await page.title()).toBe(`GPS – ${clauses.title} · ${site.name}`);
  const plain = await openPage(`/${locale}/clauses/find/?q=GPS`);
  expect(await plain.title()).toBe(`GPS – ${clauses.results} · ${site.name}`);
  await closePage(plain);
  await closePage(page);
});

it('lets the whole collection be browsed where nothing is asked, or cannot be', async () => {
  const page = await openPage('/en/clauses/');
  const browse = page.getByRole('heading', { name: 'Browse without searching' });
  expect(await browse.count()).toBe(1);
  await searchFor(page, 'cameras');
  expect(await browse.count()).toBe(0);
  await page.getByRole('searchbox').fill('');
  await browse.waitFor();
  await page.route('**/search/**', (route) => route.abort());
  await page.route('**/_app/version.json', (route) => route.abort());
  await searchFor(page, 'telework');
  await page.getByRole('alert').waitFor();
  expect(await browse.count()).toBe(1);
  await page.context().close();
});

it('numbers the themes in their order, and has the strongest clauses on top of the ladder', async () => {
  const page = await openPage('/en/clauses/#q=telework&theme=data-rights&strength=information');
  await page.getByRole('button', { name: /^Remove filter Information/ }).waitFor();
  const numbers = await page.locator('dialog li b').allInnerTexts();
  expect(numbers.length).toBeGreaterThan(2);
  expect(numbers).toEqual(numbers.toSorted());
  const steps = ['guarantee', 'agreement', 'consultation', 'information', 'none', 'unjudged'];
  const boxes = await page.locator('dialog input[name=strength]').all();
  const shown = await Promise.all(boxes.map((box) => box.inputValue()));
  expect(shown).toEqual(steps.filter((step) => shown.includes(step)));
  expect(shown.length).toBeGreaterThan(2);
  await closePage(page);
});

it('closes the filters of a phone by a tap beside them, and by Escape', async () => {
  const page = await openPage('/en/clauses/', phone);
  const sheet = page.getByRole('dialog');
  for (const close of [() => page.mouse.click(195, 20), () => page.keyboard.press('Escape')]) {
    await page.getByRole('button', { name: 'Filters' }).click();
    await sheet.waitFor();
    await sheet.getByText('Filters').click();
    expect(await sheet.isVisible()).toBe(true);
    await close();
    await sheet.waitFor({ state: 'hidden' });
  }
  await closePage(page);
});

it('copies the link of a search and says so aloud', async () => {
  const page = await openPage('/en/clauses/#q=GPS&country=US', {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.getByRole('button', { name: 'Share' }).press('Enter');
  await page.getByRole('status').filter({ hasText: 'Link copied' }).waitFor({ state: 'attached' });
  expect(await page.evaluate<string>('navigator.clipboard.readText()')).toBe(page.url());
  await searchFor(page, 'cameras');
  await page.getByRole('button', { name: 'Share' }).waitFor();
  await closePage(page);
});

it('gives a search to what the device shares with', async () => {
  const page = await openPage('/en/');
  await page.addInitScript(() => {
    Object.assign(navigator, {
      share: (given: ShareData) => {
        document.body.dataset.shared = `${given.title} ${given.url}`;
      },
    });
  });
  await page.goto('/en/clauses/#q=GPS');
  await page.getByRole('button', { name: 'Share' }).click();
  const shared = await page.locator('body[data-shared]').getAttribute('data-shared');
  expect(shared).toBe(`GPS – Find clauses · Clause Hub ${page.url()}`);
  await closePage(page);
});
