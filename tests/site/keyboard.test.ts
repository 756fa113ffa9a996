import { expect, it } from 'vitest';
import { closePage, openPage, useBrowser, type WatchedPage } from '../support/browser.ts';

useBrowser();

/** Name or text of what has the focus. */
const focused = (page: WatchedPage) =>
  page.evaluate<string>(
    'document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent.trim()',
  );

it('the first key leads to the content', async () => {
  const page = await openPage('/en/report/data-rights/');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Skip to the content');
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.id')).toBe('content');
  await closePage(page);
});

it('from the query to a result, into it and back, without a mouse', async () => {
  const page = await openPage('/en/clauses/');
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('cameras');
  await page.keyboard.press('Enter');
  await page.getByText(/clauses for “cameras”/).waitFor();
  await page.locator('h2:focus').waitFor();
  await page.getByRole('searchbox').focus();
  await page.keyboard.press('ArrowDown');
  const title = await focused(page);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/en\/clauses\/[^#]+\/$/);
  expect((await page.locator('h1').innerText()).trim()).toBe(title);
  await page.goBack();
  await page.getByText(/clauses for “cameras”/).waitFor();
  expect(await page.getByRole('searchbox').inputValue()).toBe('cameras');
  await closePage(page);
});

it('a filter is set and taken back by the keyboard, and the address follows', async () => {
  const page = await openPage('/en/clauses/#q=telework');
  const box = page.getByRole('checkbox', { name: /^Model wording/ });
  await box.focus();
  await page.keyboard.press('Space');
  await page.waitForURL(/provenance=model/);
  await page.getByRole('button', { name: 'Remove filter Model wording' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.hash.includes('provenance'));
  await closePage(page);
});

it('on a phone the filters open in a sheet that says how many clauses remain', async () => {
  const page = await openPage('/pt/clauses/#q=GPS', { viewport: { width: 390, height: 800 } });
  await page.getByRole('button', { name: /^Filtros/ }).press('Enter');
  const sheet = page.getByRole('dialog');
  await sheet.waitFor();
  await sheet.getByRole('checkbox').first().press('Space');
  await page.waitForURL(/theme=/);
  await sheet.getByRole('button', { name: /^Ver \d+|^Mostrar \d+/ }).press('Enter');
  await sheet.waitFor({ state: 'hidden' });
  await closePage(page);
});
