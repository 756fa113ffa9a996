import { expect, inject, it } from 'vitest';
import { closePage, goTo, openPage, useBrowser, type WatchedPage } from '../support/browser.ts';
import { messagesOf } from '../support/messages.ts';

const words = messagesOf('en', 'law');
const kept = 'clause-hub/country';
useBrowser();

const ofCountry = (page: WatchedPage, code: string) =>
  page.locator(`[data-law] details[data-country="${code}"]`);

/** Chooses where one works as a person does: a country, then what kind of employer. */
async function choose(page: WatchedPage, country: string, where = ''): Promise<void> {
  await page.getByLabel(words.choose).selectOption(country);
  await page.getByLabel(words.where).selectOption(where);
}

it('a reader chooses a country once: its law opens first, that of the Union with it, and on every topic', async () => {
  const page = await openPage('/en/topics/telework/');
  await choose(page, 'FR', 'public-service');
  const first = page.locator('[data-law] details').first();
  expect(await first.getAttribute('data-country')).toBe('FR');
  expect(await ofCountry(page, 'FR').getAttribute('open')).not.toBeNull();
  expect(await ofCountry(page, 'BR').getAttribute('open')).toBeNull();
  const shown = ofCountry(page, 'FR').locator('li:not([hidden])');
  await shown.first().waitFor();
  for (const note of await shown.all())
    expect(await note.getAttribute('data-covers')).toContain('public-service');
  expect(await shown.count()).toBeGreaterThan(0);
  expect(await shown.first().isVisible()).toBe(true);

  await goTo(page, '/en/topics/monitoring/');
  expect(await page.getByLabel(words.choose).inputValue()).toBe('FR');
  expect(await page.locator('[data-law] details[open]').count()).toBe(2);
  await ofCountry(page, 'EU').locator('li').first().waitFor();
  expect(await page.locator('[data-law] [role="status"]').innerText()).toContain('France');
  expect(page.requests.filter((url) => /public-service|france|[=/]fr\b/i.test(url))).toEqual([]);
  await closePage(page);
});

it('a country of which nothing was read gets no other country’s law', async () => {
  const page = await openPage('/en/topics/telework/');
  await choose(page, 'NO');
  const said = page.locator('[data-law] [role="status"]');
  expect(await said.innerText()).toBe(words.nothing.replace('{country}', 'Norway'));
  expect(await page.locator('[data-law] details[open]').count()).toBe(0);
  await goTo(page, '/en/topics/monitoring/');
  await choose(page, 'AT');
  expect(await said.innerText()).toContain(words.nothing.replace('{country}', 'Austria'));
  expect(
    await page
      .locator('[data-law] details[open]')
      .evaluateAll((all) => all.map((details) => (details as HTMLElement).dataset.country)),
  ).toEqual(['EU']);
  await closePage(page);
});

it('a clause shows the law of the country that was chosen, once it is asked for', async () => {
  const page = await openPage('/en/clauses/model-monitoring-guarantee/');
  await page.evaluate(
    ([key = '', value = '']) => {
      localStorage.setItem(key, value);
    },
    [kept, JSON.stringify({ country: 'FR', where: 'private' })],
  );
  await page.reload();
  const way = page.locator('[data-law-from]');
  await way.locator('summary').first().click();
  await way.locator('li').first().waitFor();
  expect(await way.innerText()).toContain('Code du travail');
  expect(await way.innerText()).toMatch(/It is not legal advice/);
  expect(await way.locator('ul').count()).toBe(2);
  await closePage(page);
});

it('without script each country leads to its own page, and nothing that needs one is shown', async () => {
  const page = await openPage('/fr/topics/telework/', { javaScriptEnabled: false });
  expect(await page.locator('.law-choice').isVisible()).toBe(false);
  await ofCountry(page, 'FR').locator('summary').focus();
  await page.keyboard.press('Enter');
  await ofCountry(page, 'FR').getByRole('link').click();
  await page.waitForURL('**/fr/topics/telework/law/#fr');
  await page
    .getByRole('link', { name: /L1222-9/ })
    .first()
    .waitFor();
  await closePage(page);
});

it('a country’s page tells what was won there and what its law gives; one of which nothing is known is not there', async () => {
  const page = await openPage('/en/countries/');
  await page
    .getByRole('row', { name: /^France/ })
    .getByRole('link')
    .click();
  await page.getByRole('heading', { name: 'France', level: 1 }).waitFor();
  expect(await page.locator('#won ~ section h4').count()).toBeGreaterThan(5);
  expect(await page.locator('.law-notes > li').count()).toBeGreaterThan(40);
  await goTo(page, '/en/countries/at/');
  const law = page.locator('section[aria-labelledby="law"]');
  expect(await law.innerText()).toContain(messagesOf('en', 'country').noLaw);
  expect(await law.getByRole('link').getAttribute('href')).toBe('/en/countries/eu/#law');
  await closePage(page);
  expect((await fetch(`${inject('origin')}/en/countries/aq/`)).status).toBe(404);
});

it('in the picture of the countries each stands on its own tile, with its number', async () => {
  const page = await openPage('/en/countries/', { viewport: { width: 390, height: 844 } });
  const tiles = await page.locator('main svg a').evaluateAll((all) =>
    all.map((tile) => {
      const { x, y, width } = tile.getBoundingClientRect();
      return { place: `${Math.round(x)} ${Math.round(y)}`, width, right: x + width };
    }),
  );
  expect(tiles.length).toBeGreaterThan(30);
  expect(Math.min(...tiles.map(({ width }) => width))).toBeGreaterThanOrEqual(23);
  expect(new Set(tiles.map(({ place }) => place)).size).toBe(tiles.length);
  expect(Math.max(...tiles.map(({ right }) => right))).toBeLessThanOrEqual(390);
  // The picture is for eyes and pointers: the table has the same links.
  await page.locator('main svg a[href$="/br/"]').click();
  await page.getByRole('heading', { name: 'Brazil', level: 1 }).waitFor();
  await closePage(page);
});
