import { describe, expect, it } from 'vitest';
import { closePage, openPage, useBrowser, type WatchedPage } from '../support/browser.ts';
import { searchFor } from '../support/search.ts';

useBrowser();

const results = (page: WatchedPage) => page.locator('main ol > li');

describe('search in the database view', () => {
  it('finds clauses in any language by the words of the reader', async () => {
    const page = await openPage('/en/clauses/#provenance=agreement');
    await searchFor(page, 'remote work');
    expect(await results(page).count()).toBe(10);
    expect(await results(page).locator('p[lang="fr"]').count()).toBeGreaterThan(0);
    await closePage(page);
  });

  it('shows the clause’s own words with the hits marked', async () => {
    const page = await openPage('/fr/clauses/#q=d%C3%A9connexion&provenance=agreement');
    await results(page).locator('mark').nth(5).waitFor();
    const marked = await results(page).locator('mark').allInnerTexts();
    expect(marked.length).toBeGreaterThan(5);
    expect(marked.filter((word) => !/connexion|connect/i.test(word))).toEqual([]);
    await closePage(page);
  });

  it('corrects a misspelt word and says so', async () => {
    const page = await openPage('/en/clauses/');
    await searchFor(page, 'telewrok');
    await page.getByText('telewrok').first().waitFor();
    expect(await results(page).count()).toBe(10);
    await closePage(page);
  });

  it('goes on without the API', async () => {
    const page = await openPage('/pt/clauses/');
    await page.route('**/api/**', (route) => route.abort());
    await searchFor(page, 'teletrabalho');
    expect(await results(page).count()).toBe(10);
    await page.context().close();
  });

  it('keeps the question before in the history while another is typed', async () => {
    const page = await openPage('/es/clauses/#q=vigilancia');
    await results(page).first().waitFor();
    await page.getByRole('searchbox').fill('');
    await page.getByRole('searchbox').pressSequentially('teletrabajo', { delay: 200 });
    await page.waitForFunction(() => location.hash.includes('teletrabajo'));
    await page.goBack();
    await page.waitForFunction(() => location.hash.includes('vigilancia'));
    await closePage(page);
  });

  it('holds every state in the address', async () => {
    const page = await openPage('/es/clauses/#q=vigilancia&strength=guarantee&sort=newest');
    await results(page).first().waitFor();
    const found = await page.getByRole('heading', { level: 2 }).nth(1).innerText();
    await searchFor(page, 'teletrabajo');
    await page.goBack();
    await page.waitForFunction(() => location.hash.includes('vigilancia'));
    expect(await page.getByRole('searchbox').inputValue()).toBe('vigilancia');
    expect(found).not.toBe('');
    await closePage(page);
  });
});
