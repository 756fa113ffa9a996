import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { closePage, openPage, useBrowser, type WatchedPage } from '../support/browser.ts';

useBrowser();

/** What of a page is on paper, and on how many sheets. */
async function printed(page: WatchedPage): Promise<{ text: string; sheets: number }> {
  await page.emulateMedia({ media: 'print' });
  const text = await page.locator('body').innerText();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return { text, sheets: pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0 };
}

describe('a theme on paper', () => {
  it('is a booklet: cover, contents, sections and the addresses of its clauses', async () => {
    const page = await openPage('/en/report/data-rights/', { javaScriptEnabled: false });
    const { text, sheets } = await printed(page);
    const order = [
      'Clause Hub',
      'As it stood on',
      'Contents',
      'What is happening at work',
      'A checklist to take to the table',
    ].map((words) => text.indexOf(words));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(text).toMatch(/http:\/\/\S+\/en\/clauses\/model-/);
    expect(text).not.toContain('Find clauses');
    expect(sheets).toBeGreaterThan(3);
    await closePage(page);
  });

  it('has contents that lead to its sections, which a screen leaves out', async () => {
    const page = await openPage('/fr/report/data-rights/');
    expect(await page.getByRole('heading', { name: 'Sommaire' }).count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('heading', { name: 'Sommaire' }).count()).toBe(1);
    await expectTargets(page);
    await closePage(page);
  });
});

describe('the whole report', () => {
  it('is one document with contents and every theme, and kept out of search engines', async () => {
    const page = await openPage('/pt/report/print/');
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
    expect(
      await page
        .getByRole('article')
        .filter({ has: page.locator('h2') })
        .count(),
    ).toBe(8);
    await expectTargets(page);
    const { sheets } = await printed(page);
    expect(sheets).toBeGreaterThan(40);
    await closePage(page);
  });

  it('is printed by a button where script runs', async () => {
    const page = await openPage('/es/report/print/');
    await page.evaluate('window.print = () => { document.title = "printed"; }');
    await page.getByRole('button', { name: 'Imprimir', exact: true }).click();
    expect(await page.title()).toBe('printed');
    await closePage(page);
  });
});

describe('the foot of a page on paper', () => {
  it.each([
    'topics/monitoring/',
    'report/data-rights/',
    'workshops/fundamentals/',
    'clauses/model-monitoring-guarantee/',
  ])('has the address of %s, to be read and to be scanned', async (path) => {
    const page = await openPage(`/pt/${path}`, { javaScriptEnabled: false, deviceScaleFactor: 4 });
    const foot = page.locator('main .eyebrow.print-only');
    const code = foot.locator('svg');
    expect(await code.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const address = `${page.origin}/pt/${path}`;
    expect(await foot.innerText()).toContain(address);
    expect(await scanned(await code.screenshot())).toBe(address);
    await closePage(page);
  });
});

describe('a word of the glossary', () => {
  it('leads from a report to its entry', async () => {
    const page = await openPage('/en/report/data-rights/', { javaScriptEnabled: false });
    await page.getByText('Read on').first().click();
    const link = page.locator('a[href*="/glossary/#"]:visible').first();
    const address = (await link.getAttribute('href')) ?? '';
    await link.click();
    await page.waitForURL(`**${address}`);
    expect(await page.locator(':target dfn').count()).toBe(1);
    await closePage(page);
  });
});

/** What a camera reads of a picture. */
async function scanned(png: Buffer): Promise<string | undefined> {
  const page = await openPage('/robots.txt');
  const { width, height, dots } = await page.evaluate(async (encoded) => {
    const bytes = Uint8Array.from(atob(encoded), (byte) => byte.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const { width, height } = picture;
    const surface = new OffscreenCanvas(width, height).getContext('2d');
    surface?.drawImage(picture, 0, 0);
    return { width, height, dots: [...(surface?.getImageData(0, 0, width, height).data ?? [])] };
  }, png.toString('base64'));
  await closePage(page);
  return jsQR(Uint8ClampedArray.from(dots), width, height)?.data;
}

/** Fails unless every line of the contents leads to a place of the page. */
async function expectTargets(page: WatchedPage): Promise<void> {
  const targets = await page.evaluate<[hash: string, found: boolean][]>(
    `[...document.querySelectorAll('nav[aria-labelledby=contents] a')]
      .map(({ hash }) => [hash, document.getElementById(hash.slice(1)) !== null])`,
  );
  expect(targets.length).toBeGreaterThan(7);
  expect(targets.filter(([, found]) => !found)).toEqual([]);
}
