import { expect, inject, it } from 'vitest';
import type { Agreement, AgreementList } from '#domain/clause/records.ts';
import { findings } from '../support/axe.ts';
import { closePage, openPage, useBrowser, type WatchedPage } from '../support/browser.ts';
import { Counted } from '../support/counted.ts';
import { messagesOf } from '../support/messages.ts';

// Another clause of an agreement that the hub has: what its record says is not asked, and few presses are needed.
useBrowser();

const maxPresses = 9;
const words = messagesOf('en', 'contribute');
const { agreement: agreementWords } = messagesOf('en', 'hub');

const desk = { viewport: { width: 1280, height: 800 }, hasTouch: false };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const french = `Article 7 – Télétravail
Le télétravail est volontaire. L’employeur fournit au salarié en télétravail le matériel et prend en charge les frais de connexion.`;
const english = `ARTICLE 12 TELEWORK
Telework is voluntary. The employer pays the costs of connection and equipment for every employee who works from home.`;

const getJson = async <Body>(path: string): Promise<Body> =>
  (await (await fetch(`${inject('origin')}/api${path}`)).json()) as Body;

/** An agreement of the hub that is as asked for. */
async function findAgreement(is: (one: Agreement) => boolean): Promise<Agreement> {
  const { items } = await getJson<AgreementList>('/agreements');
  for (const { slug } of items) {
    const agreement = await getJson<Agreement>(`/agreements/${slug}`);
    if (is(agreement)) return agreement;
  }
  throw new Error('the hub has no such agreement');
}

const question = (page: WatchedPage, name: string) =>
  page.getByRole('heading', { level: 1, name }).waitFor();
const button = (page: WatchedPage, name: string) => page.getByRole('button', { name, exact: true });
const label = (page: WatchedPage, name: string) => page.locator('label').filter({ hasText: name });

/** The draft that the browser keeps, as JSON. */
const keptDraft = (page: WatchedPage) =>
  page.evaluate<string>(
    `new Promise((resolve) => { const open = indexedDB.open('clause-hub-contribution'); open.onsuccess = () => {
       const asked = open.result.transaction('kept').objectStore('kept').get('draft');
       asked.onsuccess = () => { open.result.close(); resolve(JSON.stringify(asked.result) ?? ''); }; }; })`,
  );

/** From the text on: read, seen, confirmed and sent. */
async function giveClause(sender: Counted, licence?: string): Promise<void> {
  const { page } = sender;
  await sender.press(button(page, words.continue));
  await question(page, words.clauses.question);
  await page.getByText('1 clause chosen').waitFor();
  await sender.press(button(page, words.continue));
  await question(page, words.check.question);
  await sender.press(label(page, words.licence.rights.party.name));
  if (licence !== undefined) await sender.press(label(page, licence));
  await sender.press(label(page, words.licence.mayPublish));
  await sender.press(label(page, words.licence.noPersonalData));
  await sender.press(button(page, words.check.send));
  await question(page, words.sent.question);
}

it.each([
  ['desk', desk],
  ['phone', phone],
])('from the agreement’s own page, at most 9 presses to “sent” (%s)', async (_, device) => {
  const { slug, title } = await findAgreement(({ licence, language }) => {
    return licence === 'Licence Ouverte 2.0' && language === 'fr';
  });
  const sender = await Counted.open(`/en/agreements/${slug}/`, device);
  const { page } = sender;
  await sender.press(page.getByRole('link', { name: agreementWords.give }));
  await page.getByText(words.known.of).waitFor();
  await page.getByRole('link', { name: title }).waitFor();
  await sender.press(page.locator('#pasted'));
  await page.keyboard.insertText(french);
  await giveClause(sender);
  const presses = await sender.take();
  expect(presses.length, presses.join(', ')).toBeLessThanOrEqual(maxPresses);
  await closePage(page);
});

it('chosen by its name in the wizard, one that is documented only, at most 9 presses', async () => {
  const agreement = await findAgreement(
    ({ language, licence, unions, clauses }) =>
      language === 'und' && licence === null && unions.length > 0 && clauses.length > 0,
  );
  const sender = await Counted.open('/en/contribute/', desk);
  const { page } = sender;
  await sender.press(page.getByText(words.known.open));
  await page.locator('#known-search:focus').waitFor();
  await page.keyboard.type(agreement.title);
  await sender.press(button(page, agreement.title));
  await page.locator('#pasted:focus').waitFor();
  await page.keyboard.insertText(english);
  await giveClause(sender, words.licence.ccBy);
  const presses = await sender.take();
  expect(presses.length, presses.join(', ')).toBeLessThanOrEqual(maxPresses);
  await closePage(page);
});

it('an address that names no agreement of the hub says so, and everything can be told', async () => {
  const page = await openPage('/en/contribute/#agreement=none-of-ours');
  await page.getByText(words.known.missing).waitFor();
  await question(page, words.document.question);
  expect(await page.getByText(words.known.of).count()).toBe(0);
  // The browser tells its console of the 404.
  await page.context().close();
});

it('what was begun before is deleted only when its sender says so', async () => {
  const { slug, title } = await findAgreement(({ language }) => language === 'fr');
  const page = await openPage('/en/contribute/');
  await page.getByLabel(words.document.text).check();
  await page.getByLabel(/^The text of the agreement/).fill(english);
  await expect.poll(() => keptDraft(page), { timeout: 20_000 }).toContain('TELEWORK');
  await page.goto('/robots.txt');
  await page.goto(`/en/contribute/#agreement=${slug}`);
  await page.getByRole('heading', { name: words.known.begun }).waitFor();
  expect(await findings(page)).toEqual([]);
  await button(page, words.known.goOn).click();
  expect(await page.locator('#pasted').inputValue()).toBe(english);
  await page.goto('/robots.txt');
  await page.goto(`/en/contribute/#agreement=${slug}`);
  await button(page, words.known.anew).click();
  await page.getByRole('link', { name: title }).waitFor();
  expect(await page.locator('#pasted').inputValue()).toBe('');
  await closePage(page);
});

it.each([320, 1280])('axe finds nothing on the way, at %i px', async (width) => {
  const { slug } = await findAgreement(({ language }) => language === 'fr');
  const page = await openPage(`/en/contribute/#agreement=${slug}`, {
    viewport: { width, height: 800 },
    bypassCSP: true,
  });
  await page.getByText(words.known.of).waitFor();
  const found = [await findings(page)];
  await button(page, words.known.other).click();
  await page.getByText(words.known.open).click();
  await page.locator('#known-search:focus').waitFor();
  await page.keyboard.type('a');
  await page.locator('[role=search] li').first().waitFor();
  found.push(await findings(page));
  await page.locator('[role=search] li button').first().click();
  await page.locator('#pasted:focus').waitFor();
  await page.keyboard.insertText(french);
  await button(page, words.continue).click();
  await question(page, words.clauses.question);
  await button(page, words.continue).click();
  await page.locator('#right-0').waitFor();
  found.push(await findings(page));
  expect(found.flat()).toEqual([]);
  const overflow = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  expect(overflow).toBeLessThanOrEqual(0);
  await closePage(page);
});
