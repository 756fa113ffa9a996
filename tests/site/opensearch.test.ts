import { expect, inject, it } from 'vitest';
import { locales } from '#domain/words.ts';
import { closePage, openPage, useBrowser } from '../support/browser.ts';

// A browser's own search field, which reads what the hub says of itself.
useBrowser();

it.each(locales)('offers itself in %s to the search field of a browser', async (locale) => {
  const page = await openPage(`/${locale}/`);
  const link = page.locator('link[rel=search][type="application/opensearchdescription+xml"]');
  const address = (await link.getAttribute('href')) ?? '';
  const { name, language, template } = await page.evaluate(async (url) => {
    const text = await (await fetch(url)).text();
    const read = new DOMParser().parseFromString(text, 'application/xml');
    const textOf = (tag: string) =>
      read.getElementsByTagNameNS('http://a9.com/-/spec/opensearch/1.1/', tag)[0]?.textContent;
    return {
      name: textOf('ShortName'),
      language: textOf('Language'),
      template: read.querySelector('Url[type="text/html"]')?.getAttribute('template') ?? '',
    };
  }, address);
  expect([name, language]).toEqual(['Clause Hub', locale]);
  expect(template).toBe(`${inject('origin')}/${locale}/clauses/#q={searchTerms}`);
  await page.goto(template.replace('{searchTerms}', encodeURIComponent('GPS tracking')));
  await page.locator('main h2').getByRole('status').filter({ hasText: 'GPS tracking' }).waitFor();
  expect(await page.getByRole('searchbox').inputValue()).toBe('GPS tracking');
  expect(await link.getAttribute('href')).toBe(address);
  await closePage(page);
});
