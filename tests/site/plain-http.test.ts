import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/chromium.ts';
import { messagesOf } from '../support/messages.ts';
import '../support/site.ts';

// A hub in a union's own network, by plain HTTP on a name: what browsers keep for secure contexts is not there.
const host = 'hub.test';
const saved = messagesOf('en', 'saved');
const dif = messagesOf('en', 'dif');
const contribute = messagesOf('en', 'contribute');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser([`--host-resolver-rules=MAP ${host} 127.0.0.1`]);
});
afterAll(() => browser.close());

/** Opens a page there, and notes what it throws. */
async function open(path: string): Promise<Page & { thrown: string[] }> {
  const page = Object.assign(await browser.newPage(), { thrown: [] as string[] });
  page.on('pageerror', (error) => page.thrown.push(error.message));
  await page.goto(inject('origin').replace('127.0.0.1', host) + path, { waitUntil: 'networkidle' });
  expect(await page.evaluate('isSecureContext')).toBe(false);
  return page;
}

it('a framework is answered and downloaded; that it cannot be saved online is said', async () => {
  const page = await open('/en/tools/dif/');
  await page.getByLabel(dif.start.team).fill('Depot');
  await page.getByRole('button', { name: dif.start.begin }).click();
  await page.getByRole('radio').nth(2).check();
  await page.getByRole('button', { name: dif.steps.keep }).click();
  await page.getByText(saved.insecure).waitFor();
  expect(await page.getByRole('button', { name: saved.save, exact: true }).count()).toBe(0);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: saved.download, exact: true }).click();
  expect((await download).suggestedFilename()).toBe('depot.json');
  await page.reload({ waitUntil: 'networkidle' });
  expect(await page.getByLabel(dif.start.team).inputValue()).toBe('Depot');
  expect(page.thrown).toEqual([]);
  await page.close();
});

it('an agreement is read and its clauses chosen; that only its document can be sent is said at once', async () => {
  const page = await open('/en/contribute/');
  await page.getByText(contribute.insecure.lead).waitFor();
  await page.getByLabel('As text to paste').check();
  const article = 'ARTICLE 12 TELEWORK\n12.1 Telework is voluntary for every employee.\n';
  await page.getByLabel(/^The text of the agreement/).fill(article);
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'What is this agreement?' }).waitFor();
  await page.locator('summary').filter({ hasText: contribute.insecure.open }).click();
  await page.getByRole('button', { name: contribute.plain.send }).waitFor();
  expect(page.thrown).toEqual([]);
  await page.close();
});
