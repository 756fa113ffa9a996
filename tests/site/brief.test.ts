import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { closePage, openPage, useBrowser, type WatchedPage } from '../support/browser.ts';

useBrowser();

const model = 'model-location-tracking-guarantee';

async function choose(page: WatchedPage, slug: string): Promise<void> {
  await page.goto(`/en/clauses/${slug}/`);
  await page.getByRole('button', { name: 'Add to my brief' }).click();
  await page.getByRole('button', { name: 'Take out of my brief' }).waitFor();
}

it('clauses chosen on their pages and among results become a brief that is ordered, noted and taken along in Word', async () => {
  const page = await openPage('/en/clauses/#q=gps&provenance=documented');
  const result = page.locator('main ol > li').first();
  const title = await result.locator('h3 a').innerText();
  await result.getByRole('button', { name: `Add to my brief: ${title}` }).click();
  await choose(page, model);
  await page.getByRole('link', { name: 'My brief (2)' }).click();

  const clauses = page.locator('main ol > li');
  await clauses.nth(1).locator('.clause-text.wording').waitFor();
  expect(await clauses.first().getByText('Summary, not the wording').count()).toBe(1);
  await page.getByLabel('What is the meeting about?').fill('Vans of the depot');
  await clauses.nth(1).getByLabel('Our note on this clause').fill('We open with this one.');
  await clauses
    .nth(1)
    .getByRole('button', { name: /^Move up/ })
    .click();
  await clauses.first().getByText('We open with this one.').waitFor({ state: 'attached' });

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download as Word document' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('vans-of-the-depot.docx');
  const parts = unzipSync(new Uint8Array(readFileSync(await file.path())));
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  for (const expected of ['Vans of the depot', 'We open with this one.', title, 'CC BY 4.0']) {
    expect(text).toContain(expected);
  }
  expect(text.indexOf('We open with this one.')).toBeLessThan(text.indexOf(title));
  await closePage(page);
});

it('a brief made in São Paulo in the evening is dated that day', async () => {
  const page = await openPage('/en/', { timezoneId: 'America/Sao_Paulo' });
  await page.clock.setFixedTime(new Date('2026-03-10T01:30:00Z'));
  await choose(page, model);
  await page.goto('/en/brief/');
  await page.locator('.clause-text').waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download as Word document' }).click(),
  ]);
  const parts = unzipSync(new Uint8Array(readFileSync(await file.path())));
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(text).toContain('9 March 2026');
  expect(text).not.toContain('10 March 2026');
  await closePage(page);
});

it('a brief outlives the page and asks the server for clause pages only', async () => {
  const page = await openPage('/en/');
  await choose(page, model);
  await page.goto('/en/brief/');
  await page.locator('.clause-text').waitFor();
  await page.getByLabel('What we want to reach').fill('No tracking after hours');
  await page.goto('/en/');
  await page.goto('/en/brief/');
  expect(await page.getByLabel('What we want to reach').inputValue()).toBe(
    'No tracking after hours',
  );
  await page.getByRole('button', { name: /^Take out/ }).click();
  await page.getByText('No clause chosen yet').waitFor();
  expect(page.requests.filter((url) => url.includes('/api/'))).toEqual([]);
  await closePage(page);
});
