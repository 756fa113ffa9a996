import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { findings } from '../support/axe.ts';
import { launchBrowser } from '../support/chromium.ts';
import { inviteToSite } from '../support/invite-to-site.ts';
import { messagesOf } from '../support/messages.ts';
import { pdfOf } from '../support/pdf.ts';
import { scanned } from '../support/scans.ts';
import { join } from '../support/walk.ts';
import { answerUntilClauses, consent, go, question } from '../support/wizard.ts';

// Passkeys belong to a name: the built hub is asked as localhost.
const origin = inject('origin').replace('127.0.0.1', 'localhost');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const { document: words, sent, problems } = messagesOf('en', 'contribute');
const { scan, problem } = messagesOf('en', 'documents');
const { review } = messagesOf('en', 'moderation');

async function open(path: string, width = 1280): Promise<Page> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width, height: 900 },
    bypassCSP: true,
  });
  const page = await context.newPage();
  await page.goto(path, { waitUntil: 'networkidle' });
  return page;
}

const field = (page: Page) => page.locator('#document');
const file = (name: string, buffer: Buffer, mimeType = '') => ({ name, mimeType, buffer });
const text = (name: string, said: string) => file(name, Buffer.from(said), 'text/plain');
const list = (page: Page) => page.getByRole('list', { name: words.files.title });
const names = (page: Page) => list(page).locator('.name').allInnerTexts();
const abouts = async (page: Page) =>
  (await list(page).locator('.about').allInnerTexts()).map((said) => said.replace(/^.* · /, ''));

/** What this browser keeps of what was read, as JSON. */
const keptReading = (page: Page) =>
  page.evaluate<string>(
    `new Promise((resolve) => { const open = indexedDB.open('clause-hub-contribution'); open.onsuccess = () => {
       const asked = open.result.transaction('kept').objectStore('kept').get('groups');
       asked.onsuccess = () => { open.result.close(); resolve(JSON.stringify(asked.result) ?? ''); }; }; })`,
  );

const main = `ARTICLE 1 TELEWORK
1.1 Telework is voluntary. The employer pays the costs of connection and equipment for every employee who works from home.

ARTICLE 2 HOLIDAYS
2.1 Every worker has twenty-five days of paid holiday a year.
`;
const annex = `ARTICLE 30 ALGORITHMS
30.1 No employee shall be disciplined by an algorithm alone. The employer explains to the union the algorithm that allocates work before it is used.
`;
/** Three pages, of which the first article goes on over the second. */
const photographed = `<h2>ARTICLE 7 VIDEO SURVEILLANCE</h2>
<p>Pictures of cameras are not kept longer than 30 days and shall never be used for discipline.</p>
<p style="break-before: column">The union is heard before a camera is installed, and every two years after that.</p>
<h2 style="break-before: column">ARTICLE 8 TRAINING FOR NEW TECHNOLOGY</h2>
<p>The employer gives every employee training in paid working time before new technology is used.</p>`;

it('files and photographs of one agreement are read in their order, sent, and read by a moderator alike', async () => {
  const pictures = await scanned(photographed);
  expect(pictures).toHaveLength(3);
  const given = [
    file('main.pdf', pdfOf(main.split('\n')), 'application/pdf'),
    text('annex.txt', annex),
    // Chosen together, as a camera names them.
    ...[10, 9, 8].map((number, at) =>
      file(`IMG_${number}.jpg`, pictures[2 - at]?.jpeg ?? Buffer.of(), 'image/jpeg'),
    ),
  ];
  const page = await open('/en/contribute/');
  await field(page).setInputFiles(given.slice(0, 2));
  await page.getByText('3 articles found').waitFor();
  expect(await names(page)).toEqual(['main.pdf', 'annex.txt']);
  expect(await abouts(page)).toEqual(['page 1', 'page 2']);
  await field(page).setInputFiles(given.slice(2));
  await page.getByText('3 files are pictures of pages').waitFor();
  expect(await names(page)).toEqual(['main.pdf', 'annex.txt', 'IMG_8.jpg', 'IMG_9.jpg', 'IMG_10.jpg']); // prettier-ignore
  expect(await abouts(page)).toEqual(['page 1', 'page 2', 'page 3', 'page 4', 'page 5']);

  // The annex goes to the end, by keyboard.
  const down = page.getByRole('button', { name: 'Move annex.txt down' });
  await down.focus();
  for (let count = 0; count < 3; count += 1) await page.keyboard.press('Enter');
  await page.getByText('annex.txt is now file 5 of 5.').waitFor();
  await page.locator(':focus[aria-label="Move annex.txt down"]').waitFor();
  await expect.poll(() => abouts(page)).toEqual(['page 1', 'page 2', 'page 3', 'page 4', 'page 5']);
  expect(await names(page)).toEqual(['main.pdf', 'IMG_8.jpg', 'IMG_9.jpg', 'IMG_10.jpg', 'annex.txt']); // prettier-ignore
  expect(await findings(page)).toEqual([]);

  await page.getByRole('button', { name: scan.start }).press('Enter');
  await page.getByText('5 articles found').waitFor({ timeout: 60_000 });
  await page.getByText(/Read from pictures, with \d\d% certainty/).waitFor();
  await expect.poll(() => keptReading(page), { timeout: 10_000 }).not.toContain('"unread"');
  await page.goto('/en/contribute/?step=document', { waitUntil: 'networkidle' });
  await page.getByText('5 articles found').waitFor();
  expect(await names(page)).toEqual(['main.pdf', 'IMG_8.jpg', 'IMG_9.jpg', 'IMG_10.jpg', 'annex.txt']); // prettier-ignore
  await go(page);
  await answerUntilClauses(page, {
    title: 'Agreement in five files',
    country: 'GB',
    union: 'Unite',
  });
  const clause = (name: RegExp) =>
    page.getByRole('listitem').filter({ has: page.getByRole('checkbox', { name }) });
  for (const [name, where] of [
    [/1 Telework/, 'page 1'],
    [/7 Video surveillance/, 'page 2'],
    [/8 Training/, 'page 4'],
    [/30 Algorithms/, 'page 5'],
  ] as const) {
    await clause(name).getByText(where, { exact: true }).waitFor();
    await page.getByRole('checkbox', { name }).check();
  }
  // What was read from a picture is compared with it, what was text is not.
  await clause(/7 Video/)
    .getByText(scan.compare)
    .click();
  const lines = page.getByRole('region', { name: scan.compare }).getByRole('listitem');
  await lines.filter({ hasText: 'every two years' }).locator('canvas').waitFor();
  expect(await page.getByText(scan.compare).count()).toBe(2);
  await go(page);
  await consent(page);
  await go(page);
  await question(page, 'Check your answers');
  await page.getByText('main.pdf, IMG_8.jpg, IMG_9.jpg, IMG_10.jpg, and annex.txt').waitFor();
  await go(page, 'Send');
  await question(page, sent.question);
  const [id = ''] = (await page.locator('#receipt').innerText()).split('.');
  await page.getByRole('link', { name: 'Open the status page' }).click();
  await page.getByText(/^5 files, .* Only moderators can open them\./).waitFor();
  await page.context().close();

  const desk = await open('/en/');
  await join(desk, await inviteToSite(origin, 'Mo'));
  await desk.goto(`/en/moderation/?submission=${id}`);
  const links = desk.getByRole('list', { name: review.downloadFiles });
  await links.getByText('page 5', { exact: true }).waitFor();
  expect(await links.getByRole('link').allInnerTexts()).toEqual([
    expect.stringMatching(/^File 1 \(PDF, /),
    ...[2, 3, 4].map((n) => expect.stringMatching(new RegExp(`^File ${n} \\(JPEG, `)) as string),
    expect.stringMatching(/^File 5 \(TXT, /),
  ]);
  const download = desk.waitForEvent('download');
  await links.getByRole('link', { name: /^File 5/ }).click();
  expect(readFileSync(await (await download).path(), 'utf8')).toBe(annex);
  await desk.getByRole('button', { name: scan.start }).click();
  const read = desk.getByRole('group', { name: review.document });
  const article = (name: string) =>
    read.getByRole('article').filter({ has: desk.getByRole('heading', { name }) });
  await article('7 VIDEO SURVEILLANCE').getByText('page 2').waitFor({ timeout: 60_000 });
  await article('7 VIDEO SURVEILLANCE').getByText('every two years').waitFor();
  await article('8 TRAINING FOR NEW TECHNOLOGY').getByText('page 4').waitFor();
  await article('30 ALGORITHMS').getByText('page 5').waitFor();
  expect(await findings(desk)).toEqual([]);
  await desk.context().close();
});

it('a file that cannot be read is named, the others stay, and it can be taken out or replaced', async () => {
  const page = await open('/en/contribute/', 390);
  await field(page).setInputFiles([text('main.txt', main), text('sign.gif', 'GIF89a')]);
  const said = page.getByRole('alert').filter({ hasText: `sign.gif: ${problem.picture}` });
  await said.waitFor();
  await page.getByText('2 articles found').waitFor();
  expect(await abouts(page)).toEqual(['page 1', words.files.unread]);
  await go(page);
  await question(page, words.question);
  expect(await findings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Take sign.gif out' }).press('Enter');
  await said.waitFor({ state: 'detached' });
  await page.locator(':focus[aria-label="Take main.txt out"]').waitFor();

  // One file has nothing to be moved, and a file that was refused goes when another is chosen.
  expect(await page.getByRole('button', { name: /^Move / }).count()).toBe(0);
  await field(page).setInputFiles(text('sign.gif', 'GIF89a'));
  await said.waitFor();
  await field(page).setInputFiles(text('annex.txt', annex));
  await page.getByText('3 articles found').waitFor();
  expect(await names(page)).toEqual(['main.txt', 'annex.txt']);
  await go(page);
  await question(page, 'What is this agreement?');
  await page.context().close();
});

it('says when files are too many or together too large, and adds none of these', async () => {
  const page = await open('/en/contribute/', 390);
  const many = Array.from({ length: 20 }, (_, at) => text(`page-${at}.txt`, `${annex}${at}`));
  await field(page).setInputFiles(text('main.txt', main));
  await page.getByText('2 articles found').waitFor();
  await field(page).setInputFiles(many);
  await page.getByText(words.files.tooMany).waitFor();
  await field(page).setInputFiles(text('long.txt', 'x'.repeat(10_000_000)));
  await page.getByText(words.files.tooLarge).waitFor();
  expect(await page.locator('ol .name').allInnerTexts()).toEqual(['main.txt']);
  await field(page).setInputFiles(many.slice(1));
  await page.getByText('21 articles found').waitFor();
  await page.getByText(words.files.tooMany).waitFor({ state: 'detached' });
  await page.context().close();
});

it('says that pictures are to be read first where nothing else was given', async () => {
  const [picture] = await scanned('<p>A page.</p>');
  const page = await open('/en/contribute/');
  await field(page).setInputFiles(file('page.jpg', picture?.jpeg ?? Buffer.of(), 'image/jpeg'));
  await page.getByText(scan.found).waitFor();
  await go(page);
  await page.getByRole('link', { name: problems.picturesUnread }).waitFor();
  await page.context().close();
});
