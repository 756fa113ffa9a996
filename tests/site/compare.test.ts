import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { compareAddress } from '#lib/clause/compare-address.ts';
import { findings } from '../support/axe.ts';
import { closePage, openPage, useBrowser, type WatchedPage } from '../support/browser.ts';
import { goOffline, keptOffline } from '../support/kept.ts';
import { listenTo, type ListeningProxy } from '../support/listening-proxy.ts';
import { messagesOf } from '../support/messages.ts';

const words = messagesOf('en', 'compare');
const guarantee = 'model-location-tracking-guarantee';
const consultation = 'model-location-tracking-consultation';
const draft = `5. Precise positions are erased after 90 days zanzibar; mileage totals may be kept for as long as tax or billing rules require.
6. Where possible, only the duty dispatcher and the safety officer see live positions.`;
let proxy: ListeningProxy;
useBrowser();

beforeAll(async () => {
  proxy = await listenTo(inject('origin'));
});
afterAll(() => {
  proxy.stop();
});

async function paste(page: WatchedPage, text: string): Promise<void> {
  await page.getByLabel(words.paste).fill(text);
  await page.getByRole('button', { name: words.pasteDo }).click();
  await page.locator('thead th', { hasText: words.pasted }).waitFor({ state: 'attached' });
}

const row = (page: WatchedPage, text: string) => page.locator('tr', { hasText: text });

it('an address puts two clauses beside each other, with what is known of them first', async () => {
  const page = await openPage(compareAddress('en', [guarantee, consultation]));
  await page.getByRole('table').waitFor();
  expect(await page.getByRole('columnheader').locator('a').count()).toBe(2);
  const rows = await page.getByRole('rowheader').allInnerTexts();
  expect(rows.indexOf(words.marks)).toBeGreaterThanOrEqual(0);
  expect(rows.indexOf(words.marks)).toBeLessThan(rows.indexOf(words.apart));
  await page.getByRole('button', { name: /^Put first/ }).click();
  await page.waitForURL(`**/compare/#clauses=${consultation},${guarantee}`);
  await closePage(page);
});

it('a draft is compared point by point, and weak words are named with what they do', async () => {
  const page = await openPage(compareAddress('en', [guarantee]));
  await paste(page, draft);
  const erased = row(page, '90 days');
  expect(await erased.innerText()).toContain(words.directions.weaker);
  expect(await erased.locator('ins').first().innerText()).toContain('90 days');
  expect(await erased.locator('del').first().innerText()).toContain('72 hours');
  const seen = await row(page, 'Where possible').innerText();
  expect(seen).toContain(words.directions.weaker);
  expect(seen).toContain('is owed only when the employer finds it possible');
  await closePage(page);
});

it('a pasted text is sent nowhere and kept nowhere', async () => {
  const page = await openPage(compareAddress('en', [guarantee]), { baseURL: proxy.url });
  await page.getByRole('listitem').filter({ hasText: 'Tracking off' }).waitFor();
  await paste(page, draft);
  await row(page, '90 days').waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: words.word }).click();
  await download;
  const held = await page.evaluate<string>(
    `(async () => {
      const kept = [location.href, JSON.stringify(history.state), JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
      for (const name of await caches.keys())
        for (const { url } of await (await caches.open(name)).keys()) kept.push(url);
      return kept.join();
    })()`,
  );
  expect(held).not.toContain('zanzibar');
  expect(held).toContain(`#clauses=${guarantee}`);
  expect(proxy.heard.length).toBeGreaterThan(0);
  expect(proxy.heard.join('\n')).not.toMatch(/zanzibar|Where possible/);
  await page.reload();
  await page.getByText(words.one).waitFor();
  expect(await page.getByLabel(words.paste).inputValue()).toBe('');
  expect(await page.content()).not.toContain('zanzibar');
  await page.context().close();
});

it('it works without a network after one visit', async () => {
  const address = compareAddress('en', [guarantee, consultation]);
  const page = await openPage(address);
  await keptOffline(page, ['/en/compare/']);
  await page.reload();
  await page.getByRole('table').waitFor();
  await keptOffline(page, [`/en/clauses/${guarantee}/`, `/en/clauses/${consultation}/`]);
  await page.goto('about:blank');
  await goOffline(page, () => page.goto(address));
  await page.getByRole('table').waitFor();
  await page.context().close();
});

it('clauses of the brief are compared by the keyboard alone, with our notes below them', async () => {
  const page = await openPage(`/en/clauses/${guarantee}/`);
  for (const slug of [guarantee, consultation]) {
    await page.goto(`/en/clauses/${slug}/`);
    await page.locator('[data-brief]').first().click();
  }
  await page.goto('/en/brief/');
  await page.locator('.clause-text').nth(1).waitFor();
  await page.getByLabel('Our note on this clause').first().fill('We open with this one.');
  await page.getByRole('link', { name: messagesOf('en', 'brief').compare }).click();
  await page.waitForURL(`**/compare/#clauses=${guarantee},${consultation}`);
  await row(page, 'We open with this one.').waitFor();
  await page.goto('/en/compare/');
  const add = page.getByRole('button', { name: 'Tracking off outside duty' });
  await add.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/compare/#clauses=${guarantee}`);
  await page.getByRole('button', { name: /^Take out/ }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/compare/');
  await closePage(page);
});

it('texts in different languages are not aligned, and nothing is said of them', async () => {
  const page = await openPage(compareAddress('fr', [guarantee]));
  const french = messagesOf('fr', 'compare');
  await page.getByLabel(french.paste).fill(draft);
  await page.getByRole('button', { name: french.pasteDo }).click();
  await page.getByText(french.otherLanguages).waitFor();
  expect(await page.getByText(french.directions.weaker).count()).toBe(0);
  await closePage(page);
});

it('it prints on sheets laid sideways, and comes as a Word file with one table', async () => {
  const page = await openPage(compareAddress('en', [guarantee]));
  await paste(page, draft);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  expect(Number(width)).toBeGreaterThan(Number(height));
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: words.word }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('comparison.docx');
  const parts = unzipSync(new Uint8Array(readFileSync(await file.path())));
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(text.match(/<w:tbl>/g)).toHaveLength(1);
  expect(text).toContain('zanzibar');
  await closePage(page);
});

it.each([320, 1280])('axe finds nothing at %i px beside a pasted text', async (width) => {
  const page = await openPage(compareAddress('en', [guarantee, consultation]), {
    viewport: { width, height: 800 },
    bypassCSP: true,
  });
  // What takes more texts is folded up once the two are there.
  await page.getByRole('table').waitFor();
  await page.getByText(words.more).click();
  await paste(page, draft);
  expect(await findings(page)).toEqual([]);
  const wider = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
  expect(await page.evaluate<number>(wider)).toBe(0);
  await closePage(page);
});
