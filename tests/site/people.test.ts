import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { findings } from '../support/axe.ts';
import { launchBrowser } from '../support/chromium.ts';
import { inviteToSite } from '../support/invite-to-site.ts';
import { addAuthenticator, join } from '../support/walk.ts';

// Passkeys belong to a name: the built hub is asked as localhost.
const origin = inject('origin').replace('127.0.0.1', 'localhost');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: origin, bypassCSP: true, ...options });
  return context.newPage();
}

/** The page of somebody who has just become a moderator. */
async function joinAs(name: string): Promise<Page> {
  const page = await open();
  await join(page, await inviteToSite(origin, name));
  return page;
}

/** A name that nobody at the hub of the tests has, who tried before included. */
const newName = (first: string) => `${first} ${crypto.randomUUID().slice(0, 6)}`;

it('a moderator invites somebody, sees them, and removes them, who is out with their next step', async () => {
  const [anaName, benName] = [newName('Ana'), newName('Ben')];
  const ana = await joinAs(anaName);
  await ana.getByRole('link', { name: 'People', exact: true }).click();
  await ana.getByRole('heading', { level: 1, name: 'People' }).waitFor();
  await ana.getByText(anaName, { exact: true }).waitFor();
  await ana.getByRole('button', { name: 'Make the link' }).press('Enter');
  await ana.getByText('Give the name of the person you invite.').waitFor();
  await ana.keyboard.type(benName);
  await ana.keyboard.press('Enter');
  const link = await ana.getByRole('textbox', { name: `Link for ${benName}` }).inputValue();
  const ben = await open();
  await join(ben, link);

  await ana.reload();
  const row = ana.locator('ul.rows > li').filter({ hasText: benName });
  await row.getByText(`invited by ${anaName}`).waitFor();
  await row.getByText('1 passkey · 1 open session').waitFor();
  const remove = row.getByRole('button', { name: `Remove ${benName}` });
  const question = ana.getByRole('dialog', {
    name: `Remove ${benName} from the moderators?`,
  });
  await remove.press('Enter');
  await question.waitFor();
  await ana.keyboard.press('Escape');
  await question.waitFor({ state: 'hidden' });
  await remove.press('Enter');
  await question.getByRole('button', { name: 'Remove', exact: true }).press('Enter');
  await ana.getByText(`${benName} moderates no more.`).waitFor();
  await row.waitFor({ state: 'detached' });

  await ben.getByRole('link', { name: 'Log', exact: true }).click();
  await ben.reload();
  await ben.getByRole('button', { name: 'Sign in with your passkey' }).click();
  await ben.getByText('The passkey was not accepted.').waitFor();

  await ana.getByRole('link', { name: 'Log', exact: true }).click();
  const lines = ana.locator('ol.rows > li');
  await lines.filter({ hasText: `removed from the moderators · ${benName}` }).waitFor();
  await lines
    .filter({ hasText: `who runs the hub · invitation to moderate · ${anaName}` })
    .waitFor();
  await Promise.all([ana.context().close(), ben.context().close()]);
});

it('a moderator adds a passkey on a second device, signs in with it, and ends all sessions', async () => {
  const first = await joinAs('Kim of the devices');
  await first.getByRole('link', { name: 'Your access' }).click();
  await first.getByText('You have 1 passkey.').waitFor();
  await first.getByRole('button', { name: 'Add a passkey' }).click();
  await first.getByText('This device holds a passkey of yours already.').waitFor();

  const second = await open({ storageState: await first.context().storageState() });
  await addAuthenticator(second);
  await second.goto('/en/moderation/?view=account');
  await second.getByRole('button', { name: 'Add a passkey' }).press('Enter');
  await second.getByText('The passkey was added.').waitFor();
  await second.getByText('You have 2 passkeys.').waitFor();
  await second.context().clearCookies();
  await second.reload();
  await second.getByRole('button', { name: 'Sign in with your passkey' }).click();
  await second.getByText('Signed in as Kim of the devices').waitFor();

  await second.getByRole('button', { name: 'End all sessions' }).press('Enter');
  const question = second.getByRole('dialog', { name: 'End all your sessions?' });
  await question.getByRole('button', { name: 'End all sessions' }).press('Enter');
  await second.getByRole('button', { name: 'Sign in with your passkey' }).waitFor();
  await first.reload();
  await first.getByRole('button', { name: 'Sign in with your passkey' }).waitFor();
  await Promise.all([first.context().close(), second.context().close()]);
});

it('axe finds nothing in the list and its question, in every language, and nothing scrolls sideways', async () => {
  const lea = await joinAs('Lea of the list');
  const storageState = await lea.context().storageState();
  const found: string[] = [];
  for (const [locale, width] of [
    ['en', 390],
    ['fr', 320],
    ['es', 1280],
    ['pt', 320],
  ] as const) {
    const page = await open({ storageState, viewport: { width, height: 844 } });
    await page.goto(`/${locale}/moderation/?view=people`);
    await page.locator('ul.rows > li').first().waitFor();
    await page.locator('ul.rows > li button').first().click();
    await page.locator('dialog[open]').waitFor();
    const overflow = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    const complaints = [...(await findings(page)), ...(overflow > 0 ? [`${overflow} px`] : [])];
    found.push(...complaints.map((complaint) => `${locale}: ${complaint}`));
    await page.context().close();
  }
  expect(found).toEqual([]);
  await lea.context().close();
});
