import { expect, it } from 'vitest';
import { openPage, useBrowser } from '../support/browser.ts';
import { goOffline, keptOffline } from '../support/kept.ts';
import { messagesOf } from '../support/messages.ts';

useBrowser();

const saved = messagesOf('en', 'saved');
const t = messagesOf('en', 'dif');
const offline = messagesOf('en', 'offline');

it('the tool opens, is filled in and printed without a network, and saves when it returns', async () => {
  const page = await openPage('/en/tools/dif/');
  await keptOffline(page, ['/en/tools/dif/', '/en/offline/']);
  await goOffline(page, () => page.goto('/en/tools/dif/'));
  await page.getByLabel(t.start.team).fill('On the ferry');
  await page.getByRole('button', { name: t.start.begin }).click();
  await page.getByRole('radio').nth(2).check();
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.length).toBeGreaterThan(5000);
  await page.getByRole('button', { name: t.steps.keep }).click();
  await page.getByRole('button', { name: saved.save, exact: true }).click();
  await page.getByText(saved.waiting).waitFor();

  await page.goto('/en/glossary/');
  await page.getByRole('heading', { level: 1, name: offline.title }).waitFor();

  await page.goto('/en/tools/dif/');
  await expect.poll(() => page.getByLabel(t.start.team).inputValue()).toBe('On the ferry');
  await page.context().setOffline(false);
  await page.getByText('It is kept until').waitFor();
  await page.context().close();
});

it('a page comes from the network whenever there is one, and live data are never kept', async () => {
  const page = await openPage('/en/tools/dif/');
  await keptOffline(page, ['/en/tools/dif/']);
  await page.goto('/en/about/');
  await keptOffline(page, ['/en/about/']);
  await page.goto('/en/clauses/#q=telework', { waitUntil: 'networkidle' });
  const addresses = await page.evaluate<string[]>(
    `(async () => {
      const all = [];
      for (const name of await caches.keys()) {
        for (const { url } of await (await caches.open(name)).keys()) all.push(new URL(url).pathname);
      }
      return all;
    })()`,
  );
  expect(addresses.filter((path) => path.startsWith('/api/'))).toEqual([]);
  expect(addresses).toContain('/en/about/');
  await page.context().close();
});
