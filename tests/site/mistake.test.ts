import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { bringAxe, findings } from '../support/axe.ts';
import { launchBrowser } from '../support/chromium.ts';
import { messagesOf } from '../support/messages.ts';
import { startHub } from '../support/servers.ts';
import { startSilentServer } from '../support/silent-server.ts';
import { inviteToSite } from '../support/invite-to-site.ts';
import { join } from '../support/walk.ts';

// Passkeys belong to a name: the built hub is asked as localhost.
const origin = inject('origin').replace('127.0.0.1', 'localhost');
const clause = 'clauses/model-monitoring-guarantee/';
const words = messagesOf('en', 'mistake');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open(options: BrowserContextOptions = {}): Promise<Page> {
  return (await browser.newContext({ baseURL: origin, ...options })).newPage();
}

const fill = (page: Page, text: string) =>
  page.getByRole('textbox', { name: words.text }).fill(text);
const send = (page: Page) => page.getByRole('button', { name: words.send }).click();

async function requireAccessible(page: Page): Promise<void> {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await findings(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  }
}

it('a mistake is reported from its page, decided by a moderator, and its sender reads why', async () => {
  const page = await open();
  await bringAxe(page.context());
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`/en/${clause}`);
  await page.getByRole('link', { name: words.title }).first().click();
  const about = page.getByRole('textbox', { name: words.about });
  await expect.poll(() => about.inputValue()).toBe(`${origin}/en/${clause}`);
  await requireAccessible(page);
  await page.getByRole('radio', { name: words.kinds.fact.name }).check();
  await fill(page, 'The year is another: see article 4.');
  await page.getByRole('textbox', { name: words.contact }).fill('kim@union.example');
  await page.reload();
  await page.getByRole('radio', { name: words.kinds.fact.name, checked: true }).waitFor();
  await send(page);
  await page.getByRole('heading', { level: 1, name: words.sent.title }).waitFor();
  await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('H1');
  const receipt = await page.locator('#receipt').innerText();
  await requireAccessible(page);
  await page.getByRole('link', { name: words.sent.link }).click();
  await page.getByRole('heading', { name: words.outcomes.open.name }).waitFor();
  expect(page.url()).toBe(`${origin}/en/tell/`);
  expect(asked.filter((url) => url.includes(receipt.split('.')[1] ?? receipt))).toEqual([]);

  const link = await inviteToSite(origin, 'Ana');
  const desk = await open();
  await bringAxe(desk.context());
  await join(desk, link);
  await desk.getByRole('link', { name: /^Reports \(\d+\)$/ }).click();
  const row = desk.locator('ol.rows > li').filter({ hasText: 'see article 4' });
  await row.waitFor();
  expect(await desk.locator('main').innerText()).not.toContain('kim@union.example');
  await requireAccessible(desk);
  await row.getByRole('link').click();
  await desk.getByRole('link', { name: 'kim@union.example' }).waitFor();
  await requireAccessible(desk);
  await desk.getByRole('button', { name: 'Decide' }).press('Enter');
  await desk.locator('#outcome-0:focus').waitFor();
  await desk.getByLabel('The hub is mended').check();
  await desk.getByRole('textbox', { name: /^Reason/ }).fill('You are right: the year is mended.');
  await desk.getByRole('button', { name: 'Decide' }).press('Enter');
  await desk.getByText('The report is decided.').waitFor();
  expect(await desk.locator('main').innerText()).not.toContain('kim@union.example');

  await page.goto('/en/about/');
  await page.goto(`/en/tell/#${receipt}`);
  await page.getByText('You are right: the year is mended.').waitFor();
  await page.getByRole('heading', { name: words.outcomes.mended.name }).waitFor();
  await requireAccessible(page);
  await Promise.all([page.context().close(), desk.context().close()]);
});

it('says what is missing at the top and at the field, and leads from one to the other by keyboard', async () => {
  const page = await open();
  await page.goto('/en/tell/');
  await page.getByRole('textbox', { name: words.about }).fill('https://other.example/en/about/');
  await page.getByRole('button', { name: words.send }).press('Enter');
  await page.locator('[role=alert]:focus').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('#about:focus').waitFor();
  await page.getByText(words.problems.text).first().waitFor();
  await page.context().close();
});

it('without script it names no button, and says why and how else', async () => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto('/fr/tell/');
  // What stands in `noscript` is no text to a locator.
  expect(await page.locator('main').innerText()).toContain(messagesOf('fr', 'mistake').nobody);
  expect(await page.locator('main').getByRole('button').filter({ visible: true }).count()).toBe(0);
  await page.context().close();
});

it('a copy whose operator is not named says so on About, and names nobody in its footer', async () => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto('/en/about/');
  await page.getByText(messagesOf('en', 'hub').about.nobody).waitFor();
  expect(await page.locator('footer').innerText()).not.toContain('Run by');
  await page.context().close();
});

it('while the database is silent nothing that is typed is lost, and a sentence says so', async () => {
  const silent = await startSilentServer();
  const data = mkdtempSync(joinPath(tmpdir(), 'clause-hub-empty-'));
  const hub = await startHub({ origin: inject('origin'), data, databaseUrl: silent.url });
  const page = await open({ baseURL: hub.url });
  await page.goto('/en/tell/');
  await page.locator('#kind-4').check();
  await fill(page, 'The list jumps while it is read.');
  await send(page);
  await page.getByText(words.failures.silent).waitFor();
  await page.getByText(words.safe).waitFor();
  await page.reload();
  await expect
    .poll(() => page.getByRole('textbox', { name: words.text }).inputValue())
    .toBe('The list jumps while it is read.');
  await page.context().close();
  await hub.stop();
  silent.stop();
});
