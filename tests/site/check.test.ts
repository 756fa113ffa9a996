import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { loadVocabularies } from '#content/load/content.server.ts';
import { loadLaw } from '#content/load/law.server.ts';
import type { Running } from '#functions/cli/programs.server.ts';
import { odt } from '../reading/files.ts';
import { findings } from '../support/axe.ts';
import { closePage, openPage, useBrowser, type WatchedPage } from '../support/browser.ts';
import { keptOffline, goOffline } from '../support/kept.ts';
import { listenTo, type ListeningProxy } from '../support/listening-proxy.ts';
import { messagesOf } from '../support/messages.ts';
import { copyFreshData, startHub } from '../support/servers.ts';

const words = messagesOf('en', 'check');
const documents = messagesOf('en', 'documents');
const laws = loadLaw(process.cwd(), loadVocabularies(process.cwd()));
const secret = 'Zebrafinch';
const text = `ARTICLE 12 TELEWORK
12.1 Telework is voluntary. The Agency shall consult the ${secret} Association before telework is changed. ${'The Agency tells the Association. '.repeat(6)}

ARTICLE 13 CONTRACTING OUT
13.1 The Agency shall notify the Association before it decides to contract out work.

ARTICLE 14 HOLIDAYS
14.1 Every worker has twenty-five days of paid holiday a year.
`;

let hub: Running;
let proxy: ListeningProxy;
useBrowser();

beforeAll(async () => {
  hub = await startHub({ origin: inject('origin'), data: copyFreshData() });
  proxy = await listenTo(hub.url);
});
afterAll(async () => {
  proxy.stop();
  await hub.stop();
});

/** Where the articles are that apply today on a topic in these countries, and cover one of these. */
function articlesOn(slug: string, countries: string[], covers: string[]): string[] {
  const today = new Date().toISOString().slice(0, 10);
  const notes = laws
    .filter(({ country }) => countries.includes(country))
    .flatMap((law) => law.notes)
    .filter((note) => note.topics.includes(slug) && note.status !== 'repealed')
    .filter(({ status, from }) => status !== 'adopted' || from !== null)
    .filter(({ from, to }) => (from ?? '') <= today && (to ?? today) >= today);
  return notes
    .filter((note) => note.covers.some((one) => covers.includes(one)))
    .map(({ address }) => address)
    .sort();
}

const open = (width = 1280, baseURL = inject('origin')) =>
  openPage('/en/check/', { baseURL, viewport: { width, height: 800 } });

async function paste(page: WatchedPage, agreement = text): Promise<void> {
  await page.getByLabel(words.asText).check();
  await page.getByLabel(words.textLabel).fill(agreement);
  await page.getByRole('button', { name: words.go }).click();
  await page.getByRole('heading', { name: words.read }).waitFor();
}

it('says what shows that an agreement was not read well', async () => {
  const page = await open(320);
  const long = `ARTICLE 15 PAY\n15.1 ${'The Agency pays every worker by the table of wages. '.repeat(400)}\n`;
  await paste(page, `${text}\n${long}`);
  await page.getByText(/^One article holds 9\d% of all words: 15 PAY\./).waitFor();
  await closePage(page);
});

const topic = (page: WatchedPage, slug: string) => page.locator(`#topic-${slug}`);
const reading = (page: WatchedPage, slug: string) => topic(page, slug).getByRole('combobox');
/** What a check says of the law on a topic: its heading, and where the articles are. */
async function lawOn(
  page: WatchedPage,
  slug: string,
): Promise<{ title: string; articles: string[] }> {
  const law = topic(page, slug).locator('details:has(.law-notes)');
  if ((await law.count()) === 0) return { title: '', articles: [] };
  const links = await law.locator('.law-article a').all();
  const articles = await Promise.all(links.map((link) => link.getAttribute('href')));
  return {
    title: (await law.locator('summary').innerText()).trim(),
    articles: articles.map(String).sort(),
  };
}

async function placeAt(page: WatchedPage, country: string, sector: string): Promise<void> {
  await page.getByLabel(words.country).selectOption(country);
  await page.getByLabel(words.sector, { exact: true }).selectOption(sector);
}

const section = (page: WatchedPage, standing: string, slug: string) =>
  page.locator(`#${standing} + p + ul > #topic-${slug}`);

it('a file is read and held against the topics, with the words and the article that decided', async () => {
  const page = await open();
  expect(await page.locator('h1 + p').innerText()).toBe(words.aid);
  await page
    .locator('#agreement')
    .setInputFiles({ name: 'depot.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  await page.getByRole('heading', { name: words.read }).and(page.locator(':focus')).waitFor();
  expect(await page.getByLabel(words.name).inputValue()).toBe('depot');
  await section(page, 'found', 'procurement').waitFor();
  expect(await topic(page, 'procurement').innerText()).toContain(
    'before it decides to contract out work',
  );
  expect(await topic(page, 'procurement').innerText()).toContain('Article 13 · CONTRACTING OUT');
  await section(page, 'not-found', 'platform-work').waitFor();
  await closePage(page);
});

it('an OpenDocument text is read, and what it holds besides is said; an old Word file is called by its name', async () => {
  const page = await open();
  const paragraphs = text
    .split('\n')
    .map((line) => `<text:p>${line}</text:p>`)
    .join('');
  const deletion =
    '<text:tracked-changes><text:changed-region><text:deletion><text:p>Gone.</text:p></text:deletion></text:changed-region></text:tracked-changes>';
  const old = Buffer.from('D0CF11E0A1B11AE1', 'hex');
  const chooser = page.locator('#agreement');
  await chooser.setInputFiles({
    name: 'depot.doc',
    mimeType: 'application/msword',
    buffer: Buffer.concat([old, Buffer.from('WordDocument', 'utf16le')]),
  });
  await page.getByText(documents.problem['old-word']).waitFor();
  await chooser.setInputFiles({
    name: 'depot.odt',
    mimeType: 'application/vnd.oasis.opendocument.text',
    buffer: Buffer.from(odt(deletion + paragraphs)),
  });
  await page.getByRole('heading', { name: words.read }).and(page.locator(':focus')).waitFor();
  await page.getByText(documents.holds.deleted.replace('{n}', '1')).waitFor();
  await section(page, 'found', 'procurement').waitFor();
  await closePage(page);
});

it('a file that is chosen before the page has started is read as well', async () => {
  const page = await open();
  const { promise: held, resolve: release } = Promise.withResolvers<undefined>();
  await page.route('**/_app/immutable/**', async (route) => {
    await held;
    await route.continue();
  });
  await page.reload({ waitUntil: 'commit' });
  await page
    .locator('#agreement')
    .setInputFiles({ name: 'early.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  release(undefined);
  await page.getByRole('heading', { name: words.read }).waitFor();
  expect(await page.getByLabel(words.name).inputValue()).toBe('early');
  await closePage(page);
});

it('an agreement of text that cannot be read is not called pictures', async () => {
  const page = await open();
  await page.route('**/check/rules.json', (route) => route.abort());
  await page.getByLabel(words.asText).check();
  await page.getByLabel(words.textLabel).fill(text);
  await page.getByRole('button', { name: words.go }).click();
  await page.getByText(words.failed).waitFor();
  page.complaints.length = 0;
  await closePage(page);
});

it('a finding is corrected and confirmed, and what to ask for next follows', async () => {
  const page = await open();
  await paste(page);
  await reading(page, 'procurement').selectOption('absent');
  await section(page, 'not-found', 'procurement').waitFor();
  await reading(page, 'procurement').selectOption('consultation');
  await section(page, 'found', 'procurement').waitFor();
  await topic(page, 'procurement').locator('details > summary').last().click();
  const offer = topic(page, 'procurement').locator('details').last();
  expect(await offer.innerText()).toContain(words.offerModel);
  expect(await offer.innerText()).toMatch(/\[(the|The) Agency\]/);
  expect(await offer.innerText()).toContain('[13]');
  await offer.getByRole('button', { name: new RegExp(words.toBrief) }).click();
  expect(await page.evaluate(() => localStorage.getItem('clause-hub/chosen'))).toContain(
    'model-procurement-agreement',
  );
  await page.getByLabel(words.country).selectOption('US');
  await page.getByLabel(words.sector, { exact: true }).selectOption('transport');
  expect(
    await topic(page, 'procurement').getByRole('link', { name: words.others }).getAttribute('href'),
  ).toBe('/en/clauses/#topic=procurement&country=US&sector=transport');
  await closePage(page);
});

describe('what the law gives where the agreement applies', () => {
  it.each([
    ['FR', 'transport', ['FR', 'EU'], ['private', 'public-service']],
    ['FR', 'local-government', ['FR', 'EU'], ['public-service']],
    ['ES', 'platform-work', ['ES', 'EU'], ['platform']],
    ['BR', 'retail', ['BR'], ['private', 'public-service']],
    ['AT', 'retail', ['EU'], ['private', 'public-service']],
    ['US', 'transport', ['US'], ['private', 'public-service']],
    ['NO', 'transport', [], []],
  ])('in %s, %s, stands at each topic', async (country, sector, countries, covers) => {
    const page = await open();
    await paste(page);
    await placeAt(page, country, sector);
    if (countries.length > 0)
      await page.locator('.law-notes').first().waitFor({ state: 'attached' });
    const slugs = await page
      .locator('[id^=topic-]')
      .evaluateAll((topics) => topics.map(({ id }) => id.replace('topic-', '')));
    expect(slugs.length).toBeGreaterThan(20);
    for (const slug of slugs) {
      const articles = articlesOn(slug, countries, covers);
      const title = articles.length === 0 ? '' : words.law;
      expect({ slug, ...(await lawOn(page, slug)) }).toEqual({ slug, title, articles });
    }
    expect(await page.getByText(words.lawNothing).count()).toBe(country === 'NO' ? 1 : 0);
    expect(await page.getByText(words.lawUnion).count()).toBe(country === 'AT' ? 1 : 0);
    await closePage(page);
  });

  it('begins with the country that was chosen on another page', async () => {
    const page = await open();
    await page.evaluate(() => {
      localStorage.setItem('clause-hub/country', '{"country":"FR","where":"private"}');
    });
    await paste(page);
    expect(await page.getByLabel(words.country).inputValue()).toBe('FR');
    await closePage(page);
  });

  it('is shown with article, limits, whom it covers and the caution, once it is opened', async () => {
    const page = await open();
    await paste(page);
    await placeAt(page, 'FR', 'transport');
    const law = topic(page, 'telework').locator('details:has(.law-notes)');
    expect(await law.locator('.law-article').first().isVisible()).toBe(false);
    await law.locator('summary').click();
    expect(await law.innerText()).toMatch(/not legal advice/);
    expect(await law.locator('.law-article').first().innerText()).toMatch(/, art\. /);
    expect(await law.locator('.law-limits').first().innerText()).toContain('Limits:');
    expect(await law.locator('.law-facts').first().innerText()).toContain('For private employers');
    await closePage(page);
  });

  it('is said not to be there where it could not be fetched', async () => {
    const page = await openPage('/en/check/', { serviceWorkers: 'block' });
    await paste(page);
    await page.route('**/law/**', (route) => route.abort());
    await page.getByLabel(words.country).selectOption('FR');
    await page.getByText(words.lawMissing).waitFor();
    await page.context().close();
  });
});

describe('what is made of a check', () => {
  it('Word begins with what it is, and the file opens again', async () => {
    const page = await open();
    await paste(page);
    await page.getByLabel(words.name).fill('Depot agreement');
    await placeAt(page, 'FR', 'transport');
    await page.locator('.law-notes').first().waitFor({ state: 'attached' });
    await reading(page, 'platform-work').selectOption('guarantee');
    const [document] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: words.word }).click(),
    ]);
    expect(document.suggestedFilename()).toBe('depot-agreement.docx');
    const parts = unzipSync(new Uint8Array(readFileSync(await document.path())));
    const said = [
      ...strFromU8(parts['word/document.xml'] ?? new Uint8Array()).matchAll(/<w:t[^>]*>([^<]*)/g),
    ].map(([, one]) => one);
    expect(said[0]).toBe(words.aid);
    expect(said.join(' ')).toContain(words.asRead);
    expect(said).toContain(words.law);
    expect(said.filter((one) => one?.includes('not legal advice'))).toHaveLength(1);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: words.save }).click(),
    ]);
    const saved = {
      name: 'a.json',
      mimeType: 'application/json',
      buffer: readFileSync(await file.path()),
    };
    await closePage(page);

    const other = await open();
    await other.locator('input[type=file][accept*=json]').setInputFiles(saved);
    await section(other, 'found', 'platform-work').waitFor();
    expect(await other.getByLabel(words.name).inputValue()).toBe('Depot agreement');
    await topic(other, 'telework').locator('.law-notes').waitFor({ state: 'attached' });
    await closePage(other);
  });

  it('is kept on the device only when its person asks, and taken off again', async () => {
    const page = await open();
    await paste(page);
    await reading(page, 'telework').selectOption('none');
    const kept = () => page.evaluate(() => JSON.stringify(localStorage));
    await page.reload();
    await page.getByLabel(words.asText).waitFor();
    expect(await kept()).not.toContain(secret);
    await paste(page);
    await page.getByLabel(words.keep).check();
    await page.reload();
    await page.getByRole('heading', { name: words.read }).waitFor();
    expect(await kept()).toContain(secret);
    await page.getByLabel(words.keep).uncheck();
    expect(await kept()).not.toContain(secret);
    await closePage(page);
  });
});

it('nothing of the agreement is sent, nor stands in the address, the history or a cache', async () => {
  const page = await open(1280, proxy.url);
  await paste(page);
  await keptOffline(page, ['/en/check/', '/check/rules.json', '/check/ladders/en.json']);
  expect(proxy.heard.join('\n')).not.toContain(secret);
  expect(proxy.heard.filter((asked) => !asked.startsWith('/'))).toEqual([]);
  expect(page.url()).toBe(`${proxy.url}/en/check/`);
  expect(await page.evaluate(() => JSON.stringify([history.state, sessionStorage]))).not.toContain(
    secret,
  );
  const cached = await page.evaluate(async () => {
    const texts: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const answer of await cache.matchAll()) texts.push(await answer.text());
    }
    return texts.join('\n');
  });
  expect(cached).not.toContain(secret);
  await closePage(page);
});

it('after a first check the next one needs no network, Word included', async () => {
  const page = await open();
  await paste(page);
  await keptOffline(page, ['/en/check/', '/check/rules.json', '/check/ladders/en.json']);
  await page.waitForFunction(async () =>
    (await caches.open('parts').then((cache) => cache.keys())).some(({ url }) =>
      /check\.worker/.test(url),
    ),
  );
  await keptOffline(page, ['/law/en.json', '/law/en/FR.json', '/law/en/EU.json']);
  await goOffline(page);
  await paste(page);
  await section(page, 'found', 'procurement').waitFor();
  await placeAt(page, 'FR', 'transport');
  await topic(page, 'telework').locator('.law-notes').waitFor({ state: 'attached' });
  const [document] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: words.word }).click(),
  ]);
  expect(document.suggestedFilename()).toMatch(/\.docx$/);
  await page.context().close();
});

it.each([320, 1280])(
  'axe finds nothing at %i px, and nothing is wider than the page',
  async (width) => {
    const page = await open(width);
    expect(await findings(page)).toEqual([]);
    await paste(page);
    await placeAt(page, 'FR', 'transport');
    await page.locator('.law-notes').first().waitFor({ state: 'attached' });
    for (const summary of await page.locator('#found + p + ul summary').all())
      await summary.click();
    expect(await findings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
    await closePage(page);
  },
);

it('is used by keyboard alone', async () => {
  const page = await open();
  await page.getByLabel(words.asFile).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText(text);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: words.read }).and(page.locator(':focus')).waitFor();
  await reading(page, 'procurement').focus();
  await page.keyboard.press('End');
  await section(page, 'not-found', 'procurement').waitFor();
  await closePage(page);
});

// How long it takes on a quiet machine is said by the benchmark; here a busy one decides nothing.
it('eighty pages are read and checked, and the page stays free', async () => {
  const page = await open();
  // A reader takes lines that come again on every page for running heads: no two are alike.
  const pick = (list: string, n: number) => list.split(' ')[n % list.split(' ').length] ?? '';
  const rule = (page: number, line: number) => {
    const who = pick(
      'drivers nurses clerks teachers porters cooks guards planners',
      page * 7 + line,
    );
    const does = pick(
      'pay train inform consult reimburse equip notify protect assist',
      page + line * 5,
    );
    const what = pick(
      'telework software cameras rosters phones data screens alarms files lists',
      page * 3 + line * line,
    );
    const when = pick('monthly yearly weekly promptly always beforehand quarterly', page * line);
    return `The Agency shall ${does} ${who} on ${what} ${when}, and the ${who} of ${pick('north south east west', page)} keep their ${what}.`;
  };
  const long = Array.from({ length: 80 }, (_, page) =>
    [
      `ARTICLE ${page + 1} REMOTE WORK OF UNIT ${page + 1}\n`,
      ...Array.from({ length: 25 }, (_, line) => rule(page + 1, line + 1)),
    ].join('\n'),
  ).join('\n\f\n');
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ entryTypes: ['longtask'] });
  });
  const began = Date.now();
  await page
    .locator('#agreement')
    .setInputFiles({ name: 'long.txt', mimeType: 'text/plain', buffer: Buffer.from(long) });
  await page.getByRole('heading', { name: words.read }).waitFor({ timeout: 60_000 });
  expect(Date.now() - began).toBeLessThan(60_000);
  const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
  console.info(`long tasks while checking: ${tasks.join(', ')} ms`);
  expect(Math.max(0, ...tasks)).toBeLessThan(1000);
  await closePage(page);
});
