import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Download, Locator } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import type { Clause } from '#domain/clause/records.ts';
import { cutIntoPoints } from '#domain/compare/points.ts';
import { closePage, openPage, useBrowser } from '../support/browser.ts';
import { Counted } from '../support/counted.ts';
import { messagesOf } from '../support/messages.ts';

// How many presses it takes, from the start page, to what people come for; see `Counted` for what is one.
useBrowser();

const { home, report, frame, site, clauses: view, label: labelWords } = messagesOf('en', 'hub');
const topicWords = messagesOf('en', 'topic');
const compareWords = messagesOf('en', 'compare');
const theme = 'Digital tools, AI and algorithmic systems';
const topic = 'Location tracking';

const desk = {
  viewport: { width: 1280, height: 800 },
  hasTouch: false,
  permissions: ['clipboard-read', 'clipboard-write'],
};
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const devices = [
  { name: 'desk', device: desk, mostToCompare: 5 },
  { name: 'phone', device: phone, mostToCompare: 6 },
];

const themes = ({ page }: Counted) => page.getByRole('region', { name: home.themes });
const linkTo = (within: Locator, name: string) => within.getByRole('link', { name }).first();

const headingOfResults = 'main section h2[tabindex]';
/** Waits until the results of a search stand there. */
const found = ({ page }: Counted, query: string) =>
  page
    .locator(headingOfResults)
    .filter({ hasText: `“${query}”` })
    .waitFor();

/** All words of a Word file, with nothing between them. */
async function wordsOf(file: Download): Promise<string> {
  const parts = unzipSync(new Uint8Array(readFileSync(await file.path())));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const texts = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map(([, text = '']) => text);
  return withoutBlanks(texts.join(''));
}

const withoutBlanks = (text: string) =>
  text
    .replaceAll('&amp;', '&')
    .replaceAll('&apos;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll(/\s/g, '');

async function clauseOf(slug: string): Promise<Clause> {
  const answer = await fetch(`${inject('origin')}/api/clauses/${slug}`);
  return (await answer.json()) as Clause;
}

/** Presses what makes a file, and waits for it. */
async function fileBy(counted: Counted, target: Locator): Promise<Download> {
  const made = counted.page.waitForEvent('download');
  await counted.press(target);
  return made;
}

/** Presses what leads from the brief's bar to a Word file of the comparison, and reads it. */
async function compareInWord(counted: Counted): Promise<string> {
  const { page } = counted;
  await counted.press(page.getByRole('link', { name: frame.compare, exact: true }));
  await page.getByRole('table').waitFor();
  return wordsOf(
    await fileBy(counted, page.getByRole('button', { name: compareWords.word, exact: true })),
  );
}

/** Fails unless the clauses that were compared are two strong ones on the topic, and the file holds all their words. */
async function expectStrongPair({ page }: Counted, file: string): Promise<void> {
  const slugs = /#clauses=([\w,-]+)$/.exec(page.url())?.[1]?.split(',') ?? [];
  expect(slugs).toHaveLength(2);
  for (const clause of await Promise.all(slugs.map(clauseOf))) {
    expect(clause.topics, clause.slug).toContain('location-tracking');
    expect(['guarantee', 'agreement'], clause.slug).toContain(clause.strength);
    const text = clause.texts.find(({ language }) => language === 'en') ?? clause.texts[0];
    const points = cutIntoPoints(text?.text ?? '');
    expect(points.length).toBeGreaterThan(0);
    for (const { words } of points) expect(file, clause.slug).toContain(withoutBlanks(words));
  }
}

describe.each(devices)('on a $name', ({ device, mostToCompare }) => {
  const start = () => Counted.open('/en/', device);

  it('two strong clauses on GPS stand beside each other in Word, from the list of topics', async () => {
    const counted = await start();
    const { page } = counted;
    await counted.press(linkTo(themes(counted), topic));
    const ladder = page.getByRole('region', { name: topicWords.ladder });
    for (const step of ['agreement', 'guarantee'])
      await counted.press(ladder.locator(`li.${step} .pick`));
    const file = await compareInWord(counted);
    expect((await counted.take()).length).toBeLessThanOrEqual(mostToCompare);
    await expectStrongPair(counted, file);
    await closePage(page);
  });

  it('two strong clauses on GPS stand beside each other in Word, from a search', async () => {
    const counted = await start();
    const { page } = counted;
    await counted.search('GPS');
    await found(counted, 'GPS');
    const strong = page.locator('main ol > li', {
      has: page.locator('.ladder').getByText(/(Guarantee|Agreement)$/),
      hasNotText: labelWords.concession,
    });
    for (const place of [0, 1]) await counted.press(strong.nth(place).locator('.pick'));
    const file = await compareInWord(counted);
    expect((await counted.take()).length).toBeLessThanOrEqual(mostToCompare);
    await expectStrongPair(counted, file);
    await closePage(page);
  });

  it('a theme comes on paper as a booklet by two', async () => {
    const counted = await start();
    const { page } = counted;
    await page.addInitScript('window.print = () => { window.wasPrinted = true; }');
    await counted.press(linkTo(themes(counted), theme));
    await counted.press(page.getByRole('button', { name: report.printTheme, exact: true }));
    expect(await counted.take()).toHaveLength(2);
    expect(await page.evaluate('window.wasPrinted')).toBe(true);
    await page.emulateMedia({ media: 'print' });
    const text = await page.locator('main').innerText();
    for (const part of [theme, report.contents, report.chosen, report.checklist])
      expect(text).toContain(part);
    await closePage(page);
  });

  it('a filtered search is given on by one', async () => {
    const counted = await start();
    const { page } = counted;
    // The browser of the tests has no sheet to share by: the phone hands the link to one that keeps it.
    if (device.hasTouch)
      await page.addInitScript('navigator.share = async ({ url }) => { window.given = url; }');
    await counted.search('GPS');
    await found(counted, 'GPS');
    if (device.hasTouch) await counted.press(page.getByRole('button', { name: view.showFilters }));
    await counted.press(page.locator('dialog label', { hasText: 'Guarantee' }));
    await page
      .getByRole('button', { name: /^Remove filter Guarantee/ })
      .waitFor({ state: 'attached' });
    if (device.hasTouch) await counted.press(page.locator('dialog .close button'));
    await counted.take();
    await counted.press(page.getByRole('button', { name: site.share, exact: true }));
    expect(await counted.take()).toHaveLength(1);
    if (!device.hasTouch) await page.getByText(site.shared).first().waitFor();
    const given = device.hasTouch ? 'window.given' : 'navigator.clipboard.readText()';
    const other = await openPage(await page.evaluate<string>(given));
    await other.getByRole('button', { name: /^Remove filter Guarantee/ }).waitFor();
    expect(await other.locator(headingOfResults).innerText()).toBe(
      await page.locator(headingOfResults).innerText(),
    );
    expect(await other.getByRole('searchbox').inputValue()).toBe('GPS');
    await closePage(other);
    await closePage(page);
  });

  it('a topic’s ladder comes in Word by two', async () => {
    const counted = await start();
    const { page } = counted;
    await counted.press(linkTo(themes(counted), topic));
    const word = page.getByRole('link', { name: `${topicWords.theLadder} Word` });
    const file = await wordsOf(await fileBy(counted, word));
    expect(await counted.take()).toHaveLength(2);
    for (const step of ['information', 'consultation', 'agreement', 'guarantee']) {
      const { texts } = await clauseOf(`model-location-tracking-${step}`);
      expect(file).toContain(withoutBlanks(texts[0]?.title ?? 'nothing'));
    }
    await closePage(page);
  });
});
