import { expect, it } from 'vitest';
import { closePage, openPage, useBrowser } from '../support/browser.ts';

useBrowser();

it('the exercise shows who gets which visit, why, and what a changed order does, and sends nothing', async () => {
  const page = await openPage('/en/tools/algorithm-exercise/');
  await page.getByText('3 of 12 carers have work').waitFor();
  const asked = page.requests.length;
  await page.getByRole('radio', { name: /Please the clients/ }).check();
  await page.getByText('Luis wins 4 visits').waitFor();
  expect(await page.getByText('Luis has 4.8 stars, Bruno 4.7.').count()).toBeGreaterThan(0);
  expect(
    await page.getByText('decided by instruction 2: Send the one with most stars').count(),
  ).toBe(12);

  await page.getByRole('checkbox', { name: /Stars from clients/ }).uncheck();
  await page.getByText('Not used: it needs “Stars from clients”.').waitFor();
  await page.getByRole('button', { name: 'Move up: Send the same person again' }).press('Enter');
  await page.getByText('“Send the same person again” is now number 2').waitFor();
  // Costa objects to Amina, who came last time: put first, the objection takes the visit from her.
  const costa = page.locator('li', { hasText: 'Costa' });
  expect(await costa.locator('.who').innerText()).not.toBe('Amina');
  await page.getByRole('button', { name: 'Move up: Send the same person again' }).press('Enter');
  await page.getByText('Amina wins 1 visit').waitFor();
  expect(await costa.locator('.who').innerText()).toBe('Amina');
  // Chromium asks for the icon again whenever the address changes.
  const sent = page.requests.slice(asked).filter((url) => !url.endsWith('/icon.svg'));
  expect(sent).toEqual([]);

  await page.reload();
  await page.getByText('Not used: it needs “Stars from clients”.').waitFor();
  expect(await costa.locator('.who').innerText()).toBe('Amina');
  await closePage(page);
});

it('without script the exercise shows its first result', async () => {
  const page = await openPage('/es/tools/algorithm-exercise/', { javaScriptEnabled: false });
  expect(await page.getByText('Tienen trabajo 3 de 12 cuidadores').count()).toBe(1);
  await closePage(page);
});
