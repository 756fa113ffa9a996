import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { piecesOf } from '#domain/answer/pieces.ts';
import { answerAddress } from '#lib/clause/answer-address.ts';
import { answerDocument } from '#lib/answer/word-answer.ts';
import { findings } from '../support/axe.ts';
import { closePage, openPage, useBrowser, type WatchedPage } from '../support/browser.ts';
import { goOffline, keptOffline } from '../support/kept.ts';
import { listenTo, type ListeningProxy } from '../support/listening-proxy.ts';
import { messagesOf } from '../support/messages.ts';
import { readTrackedWord } from '../support/tracked-word.ts';

const words = messagesOf('en', 'answer');
const saved = messagesOf('en', 'saved');
const compare = messagesOf('en', 'compare');
const base = `1. The employer shall inform the union of new software 60 days ahead.
2. Location data is erased after 72 hours.
3. Cameras never record sound in rest rooms.
4. All staff are covered.`;
const draft = `1. The employer may, where possible, inform the union of new software 60 days ahead.
2. Location data is erased after 90 days zanzibar.
3. All staff are covered.
4. Workers must carry the badge at all times.`;
let proxy: ListeningProxy;
useBrowser();

beforeAll(async () => {
  proxy = await listenTo(inject('origin'));
});
afterAll(() => {
  proxy.stop();
});

const part = (page: WatchedPage, title: string) => page.getByRole('region', { name: title });

async function paste(page: WatchedPage, title: string, text: string): Promise<void> {
  await part(page, title).getByLabel(words.paste).fill(text);
  await part(page, title).getByRole('button', { name: words.use }).click();
}

async function pasteBoth(page: WatchedPage): Promise<void> {
  await paste(page, words.baseTitle, base);
  await paste(page, words.draftTitle, draft);
  await page.getByRole('heading', { name: words.pointsTitle }).waitFor();
}

const row = (page: WatchedPage, text: string) =>
  page.getByRole('listitem').filter({ hasText: text, has: page.locator('h3') });

/** Takes old wordings back, puts the point back that was left out, strikes out the new one. */
async function answerAll(page: WatchedPage): Promise<void> {
  await row(page, 'where possible').getByRole('button', { name: words.takeBack }).click();
  await row(page, '90 days').getByRole('textbox').fill('2. Location data is erased at once.');
  await row(page, 'Cameras').getByRole('button', { name: words.putBack }).click();
  await row(page, 'badge').getByRole('button', { name: words.strike }).click();
}

const answered = `1. The employer shall inform the union of new software 60 days ahead.
2. Location data is erased at once.
3. Cameras never record sound in rest rooms.
3. All staff are covered.`;

async function download(page: WatchedPage, name: string): Promise<{ name: string; path: string }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), path: await file.path() };
}

const readWord = (path: string) => readTrackedWord(new Uint8Array(readFileSync(path)));

it('two texts become an answer in Word whose tracked changes hold draft and counter-text', async () => {
  const page = await openPage('/en/answer/');
  await pasteBoth(page);
  const first = await row(page, 'where possible').innerText();
  expect(first).toContain(compare.directions.weaker);
  expect(first).toContain('is owed only when the employer finds it possible');
  await answerAll(page);
  await page.getByText('You have changed 4 points.').waitFor();
  await page.getByLabel(words.authorLabel).fill('Union of Nurses');

  const employer = await download(page, words.wordEmployer);
  expect(employer.name).toMatch(/-answer\.docx$/);
  const given = readWord(employer.path);
  expect(given.rejected).toBe(draft);
  expect(given.accepted).toBe(answered);
  const whole = [...given.parts.values()].join();
  expect(whole).toContain('w:author="Union of Nurses"');
  expect([...given.parts.keys()].join()).not.toContain('comments');
  expect(whole).not.toMatch(/Weaker|Pasted text|Clause Hub/);

  const us = await download(page, words.wordUs);
  const own = readWord(us.path);
  expect([own.accepted, own.rejected]).toEqual([answered, draft]);
  expect(own.parts.get('word/comments.xml')).toContain(compare.directions.weaker);
  await closePage(page);
});

it('a draft with tracked changes of its own is read with them, and gives the text before them', async () => {
  const edits = [
    { from: 0, to: base.indexOf('\n'), text: '1. The employer may inform the union.' },
  ];
  const file = await answerDocument(piecesOf(base, edits, []), {
    author: 'Human Resources',
    date: new Date(),
    language: 'en',
  });
  const page = await openPage('/en/answer/');
  await part(page, words.draftTitle)
    .locator('input[type="file"]')
    .setInputFiles({
      name: 'draft.docx',
      mimeType: file.type,
      buffer: Buffer.from(await file.arrayBuffer()),
    });
  await page.getByText(/The draft holds \d+ tracked changes \(Human Resources\)\./).waitFor();
  await page.getByRole('button', { name: words.useBefore }).click();
  const changed = row(page, 'may inform');
  await changed.waitFor();
  expect(await changed.innerText()).toContain('shall');
  await closePage(page);
});

it('nothing leaves the device, and nothing stays on it unless that is asked for', async () => {
  const page = await openPage('/en/answer/', { baseURL: proxy.url });
  await pasteBoth(page);
  await answerAll(page);
  await download(page, words.wordUs);
  const held = () =>
    page.evaluate<string>(
      `(async () => {
        const kept = [location.href, JSON.stringify(history.state), JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
        for (const name of await caches.keys())
          for (const answer of await (await caches.open(name)).matchAll()) kept.push(answer.url);
        return kept.join();
      })()`,
    );
  expect(await held()).not.toContain('zanzibar');
  await page.getByLabel(words.keepAsk).check();
  expect(await held()).toContain('zanzibar');
  await page.reload();
  await row(page, 'zanzibar').waitFor();
  await page.getByLabel(words.keepAsk).uncheck();
  expect(await held()).not.toContain('zanzibar');
  await page.reload();
  await part(page, words.draftTitle).getByLabel(words.paste).waitFor();
  expect(proxy.heard.length).toBeGreaterThan(0);
  expect(proxy.heard.join('\n')).not.toMatch(/zanzibar|Cameras/);
  await page.context().close();
});

it('an answer is kept as a file that opens again', async () => {
  const page = await openPage('/en/answer/');
  await pasteBoth(page);
  await answerAll(page);
  const { name, path } = await download(page, saved.download);
  expect(name).toMatch(/\.json$/);
  const other = await openPage('/en/answer/');
  await other
    .locator('input[type="file"][accept*="json"]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: readFileSync(path) });
  await other.getByText('You have changed 4 points.').waitFor();
  expect(await row(other, '90 days').getByRole('textbox').inputValue()).toBe(
    '2. Location data is erased at once.',
  );
  await closePage(other);
  await closePage(page);
});

it('clauses of the hub are the base when the address names them', async () => {
  const page = await openPage(answerAddress('en', ['model-location-tracking-guarantee']));
  await part(page, words.baseTitle).getByText('Tracking off').waitFor();
  await paste(page, words.draftTitle, '5. Precise positions are erased after 90 days.');
  await row(page, '90 days').waitFor();
  expect(new URL(page.url()).hash).toBe('#base=model-location-tracking-guarantee');
  await closePage(page);
});

/** How many of the scripts that work beside the page, and of those they load, the device has not yet; -1 without any. A name in a script may be that of no file. */
const missingChunks = `(async () => {
  const parts = await caches.open('parts');
  const works = (await parts.matchAll()).filter(({ url }) => url.includes('/workers/'));
  let missing = works.length > 1 ? 0 : -1;
  for (const work of works)
    for (const [, name] of (await work.text()).matchAll(/["'\`](\\.\\.?\\/[\\w./-]+\\.js)["'\`]/g))
      if (!(await parts.match(new URL(name, work.url))) && (await fetch(new URL(name, work.url))).ok)
        missing += 1;
  return missing;
})()`;

it('it works without a network after one visit, from a Word file to a Word file', async () => {
  const page = await openPage('/en/answer/');
  await keptOffline(page, ['/en/answer/']);
  await expect.poll(() => page.evaluate<number>(missingChunks), { timeout: 30_000 }).toBe(0);
  await page.goto('about:blank');
  await goOffline(page, () => page.goto('/en/answer/'));
  await paste(page, words.baseTitle, base);
  const file = await answerDocument(piecesOf(draft, [], []), {
    author: 'HR',
    date: new Date(),
    language: 'en',
  });
  await part(page, words.draftTitle)
    .locator('input[type="file"]')
    .setInputFiles({
      name: 'draft.docx',
      mimeType: file.type,
      buffer: Buffer.from(await file.arrayBuffer()),
    });
  await answerAll(page);
  const { path } = await download(page, words.wordEmployer);
  expect(readWord(path).accepted).toBe(answered);
  await page.context().close();
});

it('it is done by the keyboard alone', async () => {
  const page = await openPage('/en/answer/');
  await pasteBoth(page);
  await page.getByLabel(words.view).selectOption('weaker');
  const first = row(page, 'where possible');
  await first.getByRole('button', { name: words.takeBack }).focus();
  await page.keyboard.press('Enter');
  const field = first.getByRole('textbox');
  await expect.poll(() => field.evaluate((own) => own === document.activeElement)).toBe(true);
  await page.keyboard.press('End');
  await page.keyboard.type(' Always.');
  expect(await field.inputValue()).toContain('Always.');
  await first.getByRole('button', { name: words.leave }).focus();
  await page.keyboard.press('Space');
  await page.getByText(words.oursNone).waitFor();
  await closePage(page);
});

it.each([320, 1280])('axe finds nothing at %i px with an answer on the page', async (width) => {
  const page = await openPage('/en/answer/', { viewport: { width, height: 800 }, bypassCSP: true });
  await pasteBoth(page);
  await answerAll(page);
  expect(await findings(page)).toEqual([]);
  const wider = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
  expect(await page.evaluate<number>(wider)).toBe(0);
  await closePage(page);
});
