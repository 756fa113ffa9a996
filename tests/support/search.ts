import type { Page } from 'playwright-core';

/** Asks the open database view something, and waits until the results are there. */
export async function searchFor(page: Page, query: string): Promise<void> {
  const field = page.getByRole('searchbox');
  await field.fill(query);
  await field.press('Enter');
  await page.waitForFunction(
    (asked) => new URLSearchParams(location.hash.slice(1)).get('q') === asked,
    query,
  );
  await page.locator('main section[aria-busy="false"]').waitFor();
}
