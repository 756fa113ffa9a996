import { describe, expect, it } from 'vitest';
import { locales } from '#domain/words.ts';
import { findings } from '../support/axe.ts';
import { openPage, useBrowser } from '../support/browser.ts';
import { pageKinds } from './pages.ts';

useBrowser();

describe.each(locales)('in %s', (locale) => {
  it.each([320, 1280])(
    'axe finds nothing on any kind of page at %i px, and nothing scrolls sideways',
    async (width) => {
      const found: Record<string, string[]> = {};
      for (const [kind, path] of Object.entries(await pageKinds())) {
        const page = await openPage(`/${locale}/${path}`, {
          viewport: { width, height: 800 },
          bypassCSP: true,
        });
        const overflow = await page.evaluate<number>(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        const problems = [
          ...(await findings(page)),
          ...(overflow > 0 ? [`${overflow} px wider than the window`] : []),
        ];
        if (problems.length > 0) found[kind] = problems;
        await page.context().close();
      }
      expect(found).toEqual({});
    },
  );
});

it('axe finds nothing in the dark, and with the filters open on a phone', async () => {
  const page = await openPage('/fr/clauses/?q=GPS', {
    viewport: { width: 390, height: 800 },
    colorScheme: 'dark',
    bypassCSP: true,
  });
  expect(await findings(page)).toEqual([]);
  await page.getByRole('button', { name: /^Filtres/ }).click();
  expect(await findings(page)).toEqual([]);
  await page.context().close();
});
