import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { closePage, goTo, openPage, useBrowser, type WatchedPage } from '../support/browser.ts';
import { keptOffline, goOffline } from '../support/kept.ts';

useBrowser();

const model = 'model-location-tracking-guarantee';

/** The Word file that a page offers: its name, and every part of it as text. */
async function wordFile(
  page: WatchedPage,
): Promise<{ name: string; parts: Record<string, string> }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download as Word document' }).click(),
  ]);
  return { name: file.suggestedFilename(), parts: partsOf(await file.path()) };
}

const partsOf = (path: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(new Uint8Array(readFileSync(path)))).map(([name, bytes]) => [
      name,
      strFromU8(bytes),
    ]),
  );

/** What the browser's own reader of XML finds in parts of a file, texts, comments and attributes; throws where one is no XML. */
const wordsOf = (page: WatchedPage, parts: string[]): Promise<string> =>
  page.evaluate((given) => {
    const words = given.flatMap((part) => {
      const read = new DOMParser().parseFromString(part, 'text/xml');
      if (read.querySelector('parsererror')) throw new Error(`no XML: ${part.slice(0, 80)}`);
      const nodes = read.evaluate('//text() | //comment() | //@*', read);
      const found: string[] = [];
      for (let node = nodes.iterateNext(); node !== null; node = nodes.iterateNext())
        found.push(node.nodeValue ?? '');
      return found;
    });
    return words.join(' ');
  }, parts);

async function choose(page: WatchedPage, slug: string): Promise<void> {
  await page.goto(`/en/clauses/${slug}/`);
  await page.getByRole('button', { name: 'Add to my brief', exact: true }).click();
  await page.getByRole('button', { name: 'Take out of my brief', exact: true }).waitFor();
}

it('clauses chosen on their pages and among results become a brief that is ordered, noted and taken along in Word', async () => {
  const page = await openPage('/en/clauses/#q=gps&provenance=documented');
  const result = page.locator('main ol > li').first();
  const title = await result.locator('h3 a').innerText();
  await result.getByRole('button', { name: `Add to my brief: ${title}` }).click();
  await choose(page, model);
  await page.getByRole('link', { name: 'My brief (2)' }).click();

  const clauses = page.locator('main ol > li');
  await clauses.nth(1).locator('.clause-text.wording').waitFor();
  expect(await clauses.first().getByText('Summary, not the wording').count()).toBe(1);
  await page.getByLabel('What is the meeting about?').fill('Vans of the depot');
  await clauses.nth(1).getByLabel('Our note on this clause').fill('We open with this one.');
  await clauses
    .nth(1)
    .getByRole('button', { name: /^Move up/ })
    .click();
  await clauses.first().getByText('We open with this one.').waitFor({ state: 'attached' });

  await page.getByRole('radio', { name: /^For us/ }).check();
  const file = await wordFile(page);
  expect(file.name).toBe('vans-of-the-depot.docx');
  const text = file.parts['word/document.xml'] ?? '';
  for (const expected of ['Vans of the depot', 'We open with this one.', title, 'CC BY 4.0']) {
    expect(text).toContain(expected);
  }
  expect(text.indexOf('We open with this one.')).toBeLessThan(text.indexOf(title));
  await closePage(page);
});

it('a brief made in São Paulo in the evening is dated that day', async () => {
  const page = await openPage('/en/', { timezoneId: 'America/Sao_Paulo' });
  await page.clock.setFixedTime(new Date('2026-03-10T01:30:00Z'));
  await choose(page, model);
  await page.goto('/en/brief/');
  await page.locator('.clause-text').waitFor();
  const text = (await wordFile(page)).parts['word/document.xml'];
  expect(text).toContain('9 March 2026');
  expect(text).not.toContain('10 March 2026');
  await closePage(page);
});

it('a brief outlives the page and asks the server for clause pages only', async () => {
  const page = await openPage('/en/');
  await choose(page, model);
  await page.goto('/en/brief/');
  await page.locator('.clause-text').waitFor();
  await page.getByLabel('What we want to reach').fill('No tracking after hours');
  await page.goto('/en/');
  await page.goto('/en/brief/');
  expect(await page.getByLabel('What we want to reach').inputValue()).toBe(
    'No tracking after hours',
  );
  await page.getByRole('button', { name: /^Take out/ }).click();
  await page.getByText('No clause chosen yet').waitFor();
  expect(page.requests.filter((url) => url.includes('/api/'))).toEqual([]);
  await closePage(page);
});

it('what is for the table holds wording and sources, and nothing of the union’s own in any part, name or property', async () => {
  const page = await openPage('/en/', { viewport: { width: 390, height: 844 } });
  await choose(page, model);
  await goTo(page, '/en/brief/');
  await page.locator('.clause-text').waitFor();
  const own = {
    'What is the meeting about?': 'Zebra depot talks',
    'What we want to reach': 'Zebra aim of the union',
    'What we want': 'Zebra goal of the point',
    'What we fall back to': 'Zebra fallback of the point',
    'Our note on this clause': 'Zebra note of the point',
  };
  const points = page.locator('main ol > li');
  const hubs = await points.getByLabel('What we want', { exact: true }).inputValue();
  expect(hubs.length).toBeGreaterThan(20);
  for (const [name, text] of Object.entries(own)) {
    await page.getByLabel(name, { exact: true }).fill(text);
  }
  await page.getByLabel('Day of the meeting').fill('2031-04-17');

  expect(await page.getByRole('radio', { name: /^For the table/ }).isChecked()).toBe(true);
  const table = await wordFile(page);
  expect(table.name).toBe('clauses-for-the-negotiation.docx');
  const said = await wordsOf(page, Object.values(table.parts));
  const title = await points.locator('h3 a').innerText();
  expect(said).toContain(title);
  const citation = await points.locator('p.eyebrow', { hasText: '/en/clauses/' }).innerText();
  expect(said).toContain(citation.trim());
  expect(JSON.stringify(table)).not.toMatch(/zebra|2031|17 April|guarantee,|w:comment |w:vanish/i);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('body').innerText()).not.toMatch(/zebra|2031/i);
  await page.emulateMedia({ media: 'screen' });

  await page.getByRole('radio', { name: /^For us/ }).check();
  const us = await wordsOf(page, Object.values((await wordFile(page)).parts));
  for (const text of Object.values(own)) expect(us).toContain(text);
  expect(us).toContain('For us only');
  await closePage(page);
});

it('shows for us what the law gives in the country chosen on a topic’s page, and never for the table', async () => {
  const page = await openPage('/en/', { viewport: { width: 390, height: 844 } });
  await choose(page, model);
  await goTo(page, '/en/brief/');
  await page.locator('.clause-text').waitFor();
  const law = page.locator('main ol > li details', { hasText: 'What the law already gives' });
  expect(await law.count()).toBe(0);
  await page.getByRole('radio', { name: /^For us/ }).check();
  await law.locator('summary').click();
  const choice = law.getByRole('link', { name: 'Choose your country on the page of this topic' });
  expect(await choice.getAttribute('href')).toBe('/en/topics/location-tracking/#law');
  expect(await law.locator('.law-notes').count()).toBe(0);

  await choice.click();
  await page.getByLabel('Your country').selectOption('ES');
  await page.getByLabel('Where you work').selectOption('private');
  await goTo(page, '/en/brief/');
  await page.getByRole('radio', { name: /^For us/ }).check();
  await law.locator('summary').getByText('Spain').click();
  await law.getByText('Ley Orgánica 3/2018').first().waitFor();
  expect(await law.innerText()).toMatch(/not legal advice/);
  expect(await law.innerText()).not.toContain('Code du travail');
  expect(await law.innerText()).not.toContain('Real Decreto Legislativo 5/2015');
  const us = await wordsOf(page, Object.values((await wordFile(page)).parts));
  expect(us).toContain('What the law already gives');
  expect(us).toMatch(/Ley Orgánica 3\/2018[^,]*(?:,[^,]*)*, art\. 90/);
  expect(us.match(/not legal advice/g)).toHaveLength(1);

  await page.getByRole('radio', { name: /^For the table/ }).check();
  await law.waitFor({ state: 'detached' });
  const table = JSON.stringify(await wordFile(page));
  expect(table).not.toMatch(/Ley Orgánica|legal advice|What the law/);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('body').innerText()).not.toMatch(/Ley Orgánica|What the law/);
  await closePage(page);
});

it('the link for the table names clauses and nothing else, and opens as wording with sources', async () => {
  const page = await openPage('/en/', { permissions: ['clipboard-read', 'clipboard-write'] });
  await choose(page, model);
  await goTo(page, '/en/brief/');
  await page.locator('.clause-text').waitFor();
  await page.getByLabel('Our note on this clause').fill('Zebra');
  await page.getByRole('button', { name: 'Copy link' }).click();
  const link = await page.evaluate<string>('navigator.clipboard.readText()');
  expect(link).toMatch(/\/en\/brief\/table\/#clauses=[a-z-]+$/);
  const other = await openPage(link.replace(/^https?:\/\/[^/]+/, ''));
  await other.locator('.clause-text').waitFor();
  expect(await other.locator('main').innerText()).not.toMatch(/zebra/i);
  expect(await other.locator('.clause-labels').count()).toBe(0);
  await closePage(other);
  await closePage(page);
});

it('a clause becomes a Word file in one click on its page', async () => {
  const page = await openPage(`/en/clauses/${model}/`);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Word', exact: true }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('clauses-for-the-negotiation.docx');
  const said = await wordsOf(page, Object.values(partsOf(await file.path())));
  expect(said).toContain(await page.locator('main li a').first().innerText());
  await closePage(page);
});

it('lies on the table in big type without a network, what is the union’s own hidden until it is tapped', async () => {
  const page = await openPage('/en/', { viewport: { width: 390, height: 844 } });
  await choose(page, model);
  await choose(page, 'model-monitoring-guarantee');
  await goTo(page, '/en/brief/');
  await page.locator('.clause-text').nth(1).waitFor();
  await page.getByLabel('Our note on this clause').first().fill('Zebra note');
  await page.getByText('Kept on this device').waitFor();
  await keptOffline(page, ['/en/brief/']);
  await goOffline(page);
  await page.locator('.clause-text').nth(1).waitFor();
  await page.getByRole('button', { name: 'At the table' }).click();
  const table = page.getByRole('dialog', { name: 'At the table' });
  expect(await table.locator('section').count()).toBe(2);
  for (const section of await table.locator('section').all())
    expect((await section.boundingBox())?.height).toBeGreaterThanOrEqual(844);
  expect(await table.getByText('Zebra note').isVisible()).toBe(false);
  await table.getByText('Our notes').first().click();
  expect(await table.getByText('Zebra note').isVisible()).toBe(true);
  await table.getByRole('button', { name: 'Back to the brief' }).click();
  expect(await table.isVisible()).toBe(false);
  await page.context().close();
});
