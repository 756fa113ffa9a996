import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { locales } from '#domain/words.ts';
import { bringAxe, findings } from '../support/axe.ts';
import { goTo, openPage, useBrowser } from '../support/browser.ts';
import { pageKinds } from './pages.ts';

useBrowser();

// Languages at once: while one page loads, another is looked at.
it.concurrent.each(locales)(
  'axe finds nothing on any kind of page at 320 and 1280 px in %s, and nothing scrolls sideways',
  async (locale) => {
    const page = await openPage(`/${locale}/`, { bypassCSP: true });
    await bringAxe(page.context());
    const found: Record<string, string[]> = {};
    for (const [kind, path] of Object.entries(await pageKinds())) {
      await page.setViewportSize({ width: 320, height: 800 });
      await goTo(page, `/${locale}/${path}`);
      const narrow = await problemsOf(page);
      await page.setViewportSize({ width: 1280, height: 800 });
      const problems = [...narrow, ...(await problemsOf(page))];
      if (problems.length > 0) found[kind] = problems;
    }
    expect(found).toEqual({});
    await page.context().close();
  },
  600_000,
);

it('axe finds nothing in the dark, and with the filters open on a phone', async () => {
  const page = await openPage('/fr/clauses/#q=GPS', {
    viewport: { width: 390, height: 800 },
    colorScheme: 'dark',
    bypassCSP: true,
  });
  expect(await findings(page)).toEqual([]);
  await page.getByRole('button', { name: /^Filtres/ }).click();
  expect(await findings(page)).toEqual([]);
  await page.context().close();
});

async function problemsOf(page: Page): Promise<string[]> {
  const overflow = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  return [
    ...(await findings(page)),
    ...(overflow > 0 ? [`${overflow} px wider than the window`] : []),
  ];
}
