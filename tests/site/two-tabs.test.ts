import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { closePage, goTo, openPage, useBrowser } from '../support/browser.ts';
import { messagesOf } from '../support/messages.ts';
import { countKept, openBeside, requireRest } from '../support/tabs.ts';

// Two tabs of one browser with the same work, as one has them who looks something up while writing.
useBrowser();

const dif = messagesOf('en', 'dif');
const brief = messagesOf('en', 'brief');
const contribute = messagesOf('en', 'contribute');
const chosen = 'model-monitoring-guarantee';
const sentence = 'seed alpha beta gamma delta';
/** As people type: slowly enough for the browser to keep what was typed several times meanwhile. */
const asPeople = { delay: 90 };

type Fields = { path: string; first: string; second: string };

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });

/** Writes into a field of a tab as its person does. */
async function write(page: Page, label: string): Promise<void> {
  await page.bringToFront();
  await field(page, label).fill('');
  await field(page, label).focus();
  await page.keyboard.type(sentence, asPeople);
}

async function requireValue(page: Page, label: string, value: string): Promise<void> {
  await expect.poll(() => field(page, label).inputValue(), { timeout: 20_000 }).toBe(value);
}

/** A page in a tab that counts what it keeps, with something begun in its first field, and the same page beside it. */
async function openTwo({ path, first }: Fields) {
  const one = await openPage('/robots.txt');
  await countKept(one);
  await one.evaluate((slug) => {
    localStorage.setItem('clause-hub/chosen', JSON.stringify([slug]));
  }, chosen);
  await goTo(one, path);
  await field(one, first).fill('begun');
  await one.clock.runFor(5000);
  const other = await openBeside(one, path, countKept);
  await requireValue(other, first, 'begun');
  return { one, other };
}

it.each<[string, Fields]>([
  ['the framework', { path: '/en/tools/dif/', first: dif.start.team, second: dif.start.people }],
  ['a worksheet', { path: '/en/tools/data-rights/', first: 'System', second: 'Purpose' }],
  ['the brief', { path: '/en/brief/', first: brief.name, second: brief.aims }],
])('%s keeps what is typed in two tabs, letter by letter, and rests', async (_, fields) => {
  const { one, other } = await openTwo(fields);
  const { first, second } = fields;
  await write(one, first);
  await write(other, second);
  // As its person sees it there, before they go on.
  await requireValue(one, second, sentence);
  await write(one, second);
  for (const label of [first, second]) {
    await requireValue(one, label, sentence);
    await requireValue(other, label, sentence);
  }
  await requireRest(one, other);
  await closePage(one);
});

it('the wizard goes on in a second tab with what was typed in the first, and rests', async () => {
  const label = contribute.document.textLabel;
  const one = await openPage('/robots.txt');
  await countKept(one);
  await goTo(one, '/en/contribute/');
  await one.getByLabel(contribute.document.text).check();
  await write(one, label);
  const other = await openBeside(one, '/en/contribute/', countKept);
  await requireValue(other, label, sentence);
  await field(other, label).press('End');
  await other.keyboard.type(` ${sentence}`, asPeople);
  await requireValue(one, label, `${sentence} ${sentence}`);
  await requireRest(one, other);
  await closePage(one);
});

it('two briefs in two tabs keep the clauses that each has', async () => {
  const { one, other } = await openTwo({ path: '/en/brief/', first: brief.name, second: '' });
  const saved = messagesOf('en', 'saved');
  await other.getByText(saved.works).click();
  await other.getByRole('button', { name: saved.startNew }).click();
  await other.getByRole('heading', { name: brief.empty }).waitFor();
  await requireRest(one, other);
  expect(await one.locator('h3 a[href*="/clauses/"]').count()).toBe(1);
  await closePage(one);
});
