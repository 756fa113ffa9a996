import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { describe, expect, it } from 'vitest';
import { locales } from '#domain/words.ts';
import { openPage, useBrowser, type WatchedPage } from '../support/browser.ts';
import { pageKinds } from './pages.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

useBrowser();

/** What axe finds on the page, one line a rule and element. */
async function findings(page: WatchedPage): Promise<string[]> {
  await page.evaluate(axe);
  const results = await page.evaluate<AxeResults>(`axe.run({ runOnly: ${JSON.stringify(tags)} })`);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} (${node.failureSummary ?? ''})`),
  );
}

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
