import { describe, expect, it } from 'vitest';
import { closePage, goTo, openPage, useBrowser } from '../support/browser.ts';

useBrowser();

const paths = [
  'topics/monitoring/',
  'report/data-rights/',
  'workshops/fundamentals/',
  'clauses/model-monitoring-guarantee/',
];

describe.each(paths)('%s', (path) => {
  it('is given on as a link that is copied, where the device shares nothing', async () => {
    const page = await openPage(`/es/${path}#content`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByRole('button', { name: 'Compartir' }).click();
    await page.getByText('Enlace copiado').waitFor();
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied).toBe(`${page.origin}/es/${path}`);
    await closePage(page);
  });

  it('is given on by what the device shares with, where it does', async () => {
    const page = await openPage('/robots.txt');
    await page.addInitScript(
      'Object.defineProperty(navigator, "share", { value: async (given) => { window.given = given; } })',
    );
    await goTo(page, `/fr/${path}`);
    await page.getByRole('button', { name: 'Partager' }).click();
    const given = await page.evaluate<{ title: string; url: string }>('window.given');
    expect(given).toEqual({ title: await page.title(), url: `${page.origin}/fr/${path}` });
    await closePage(page);
  });

  it('shows no button for it without script', async () => {
    const page = await openPage(`/en/${path}`, { javaScriptEnabled: false });
    expect(await page.locator('[data-share]').count()).toBe(1);
    expect(await page.locator('[data-share]').isVisible()).toBe(false);
    await closePage(page);
  });
});
