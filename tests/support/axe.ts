import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** All rules are tried; what passed is not described, which would take twice as long as trying them. */
const options = JSON.stringify({ runOnly: tags, resultTypes: ['violations'] });

/** Lets every page that is opened from now on bring axe along, which is quicker than handing it to each. */
export const bringAxe = (context: BrowserContext) => context.addInitScript({ content: axe });

/** What axe finds on the page, one line a rule and element. */
export async function findings(page: Page): Promise<string[]> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axe);
  const violations = await page.evaluate<AxeResults['violations']>(
    `axe.run(${options}).then((results) => results.violations)`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} (${node.failureSummary ?? ''})`),
  );
}
