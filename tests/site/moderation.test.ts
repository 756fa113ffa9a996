import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findings } from '../support/axe.ts';
import { launchBrowser } from '../support/chromium.ts';
import { inviteToSite } from '../support/invite-to-site.ts';
import { offeredAgreement, proposal, sendOne } from '../support/submissions.ts';
import { join, walk } from '../support/walk.ts';

// Passkeys belong to a name: the built hub is asked as localhost.
const origin = inject('origin').replace('127.0.0.1', 'localhost');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const invite = (name: string) => inviteToSite(origin, name);

async function open(options: BrowserContextOptions = {}): Promise<Page> {
  return (await browser.newContext({ baseURL: origin, ...options })).newPage();
}

/** A submission that nobody looked at, as any program sends it. */
const submit = (title: string) =>
  sendOne(
    { request: (path, init) => fetch(`${origin}/api${path}`, init) },
    {
      agreement: offeredAgreement({ title }),
      clauses: [
        proposal({ text: 'Write to ana.perez@union.example before a camera is installed.' }),
        proposal({ title: 'Parking', text: 'There are parking spaces for the late shift.' }),
      ],
    },
  );

it('an agreement goes the whole way: sent, decided, found, withdrawn, gone', async () => {
  const title = 'Agreement of the tram depot';
  await walk(browser, { origin, invitation: await invite('Ana'), title });

  const page = await open({ javaScriptEnabled: false });
  await page.goto('/en/log/');
  const log = page.locator('ol.rows > li');
  const published = log.filter({ hasText: 'Published' }).filter({ hasText: title });
  await published.getByRole('link', { name: 'Explaining algorithms that allocate work' }).waitFor();
  await log
    .filter({ hasText: 'Decided' })
    .getByText('The hub already holds this clause of the same agreement.')
    .first()
    .waitFor();
  expect(await page.locator('main').innerText()).not.toContain('Ana');
  await page.context().close();
});

describe('at the desk', () => {
  it('an invitation is used once, and the loser of a race reads who holds it since when', async () => {
    const { id } = await submit('Agreement of two moderators');
    const [ana, ben] = [await open(), await open()];
    const invitation = await invite('Ana');
    await join(ana, invitation);
    await ben.goto(invitation);
    await ben.getByRole('button', { name: 'Accept and make a passkey' }).click();
    await ben.getByText('This invitation was used before or is too old.').waitFor();
    await join(ben, await invite('Ben'));
    for (const page of [ana, ben]) {
      await page.goto(`/en/moderation/?submission=${id}`);
      await page.getByRole('button', { name: 'Claim it for 30 minutes' }).waitFor();
    }
    await ana.getByRole('button', { name: 'Claim it for 30 minutes' }).click();
    await ana.getByText(/(29|30) minutes left/).waitFor();
    await ben.getByRole('button', { name: 'Claim it for 30 minutes' }).click();
    const refusal = ben.getByRole('alert').filter({ hasText: 'Ana has held this submission' });
    expect(await refusal.innerText()).toMatch(/since \d{2}:\d{2}, until \d{2}:\d{2}/);
    await ana.getByRole('button', { name: 'Give it back' }).click();
    await ana.getByText('You gave the submission back.').waitFor();
    await Promise.all([ana.context().close(), ben.context().close()]);
  });

  it('decides by keyboard, acts on no letter while somebody writes, and loses nothing in a reload', async () => {
    const { id, receipt } = await submit('Agreement of the keyboard');
    const page = await open();
    await join(page, await invite('Kim'));
    await page.goto(`/en/moderation/?submission=${id}`);
    await page.getByRole('button', { name: 'Claim it for 30 minutes' }).press('Enter');
    await page.getByRole('button', { name: 'Give it back' }).waitFor();
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await help.waitFor();
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'hidden' });
    await page.locator('dialog :focus').waitFor({ state: 'detached' });
    await page.keyboard.press('j');
    await page.locator('#clause-0:focus').waitFor();
    await page.keyboard.press('a');
    const cameras = page.locator('#clause-0');
    await cameras.getByText('proposed, not yet confirmed').first().waitFor();
    await page.keyboard.press('y');
    await cameras.getByRole('button', { name: 'Leave it as proposed' }).waitFor();
    expect(await cameras.getByText('proposed, not yet confirmed').count()).toBe(0);
    await page.keyboard.press('0');
    await cameras.getByRole('radio', { name: 'Gives no right here', checked: true }).waitFor();
    await page.keyboard.press('j');
    await page.locator('#clause-1:focus').waitFor();
    await page.keyboard.press('r');
    const reason = page.getByRole('textbox', { name: 'Reason, for the sender to read' });
    await page.locator('#clause-1-reason:focus').waitFor();
    await page.keyboard.type('a jar of cars');
    await page.getByText('1 to publish · 1 to reject · 0 not decided').waitFor();
    await page.reload();
    await page.getByText('1 to publish · 1 to reject · 0 not decided').waitFor();
    await page.getByRole('heading', { level: 1, name: 'Agreement of the keyboard' }).waitFor();
    expect(await reason.inputValue()).toBe('a jar of cars');
    await page.getByRole('button', { name: 'Check and send' }).press('Enter');
    await page.getByRole('dialog', { name: 'Send this decision?' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('radio', { name: /^Send it back for changes/ }).press('Space');
    await page.getByLabel('Reason on the whole').fill('Please take the address out.');
    await page.getByRole('button', { name: 'Check and send' }).press('Enter');
    await page.getByRole('button', { name: 'Send the decision' }).press('Enter');
    await page.getByText('The submission is now with the sender for changes.').waitFor();
    await page.context().close();

    const sender = await open();
    await sender.goto(`/fr/contribute/status/#${id}.${receipt}`);
    await sender.getByText('Please take the address out.', { exact: true }).waitFor();
    await sender.getByText('Corriger').first().click();
    await sender.getByRole('textbox', { name: 'Titre' }).first().fill('');
    await sender.getByRole('button', { name: 'Envoyer les corrections' }).click();
    await sender.locator('[role=alert]:focus').waitFor();
    await sender.getByRole('link', { name: /^Donnez un titre à la clause/ }).press('Enter');
    await sender.keyboard.type('Caméras');
    await sender.getByRole('button', { name: 'Envoyer les corrections' }).click();
    await sender.getByRole('heading', { name: 'En attente de la modération' }).waitFor();
    await sender.context().close();
  });

  it('tells why a text may be given, which agreement its clauses join, and what repeats', async () => {
    const request = (path: string, init?: RequestInit) => fetch(`${origin}/api${path}`, init);
    const text =
      'The employer installs no surveillance cameras without the written agreement of the union, and their records are deleted after 72 hours.';
    const clauses = [proposal({ title: 'Cameras', text })];
    const other = offeredAgreement({ title: 'Agreement of the other depot' });
    await sendOne({ request }, { agreement: other, clauses });
    const { items } = (await (await request('/agreements')).json()) as {
      items: { slug: string; title: string }[];
    };
    const [known] = items;
    if (known === undefined) throw new Error('the hub has no agreement');
    const consent = { mayPublish: true, noPersonalData: true, right: 'asked' } as const;
    const { id } = await sendOne({ request }, { agreementSlug: known.slug, clauses, consent });
    const page = await open();
    await join(page, await invite('Noa'));
    await page.goto(`/en/moderation/?submission=${id}`);
    await page.getByText('the union that signed it asked them to').waitFor();
    const joined = page.getByRole('region', { name: 'The agreement' });
    await joined.getByRole('link', { name: known.title }).waitFor();
    expect(await joined.getByText('Correct the facts of the agreement').count()).toBe(0);
    await page.getByText('One of these clauses has the wording of another').waitFor();
    const cameras = page.locator('#clause-0');
    await cameras.getByText('Agreement of the other depot').first().waitFor();
    const waiting = cameras.getByRole('link', { name: 'Cameras' }).first();
    expect(await waiting.getAttribute('href')).toMatch(/^\?submission=/);
    await page.context().close();
  });

  it('axe finds nothing in two languages at 320 and 1280 px, and nothing scrolls sideways', async () => {
    const { id } = await submit('Agreement to look at');
    const ana = await open();
    await join(ana, await invite('Lea'));
    await ana.goto(`/en/moderation/?submission=${id}`);
    await ana.getByRole('button', { name: 'Claim it for 30 minutes' }).click();
    await ana.getByRole('button', { name: 'Give it back' }).waitFor();
    const storageState = await ana.context().storageState();
    const found: string[] = [];
    for (const [locale, width] of [
      ['en', 1280],
      ['fr', 320],
    ] as const) {
      const page = await open({
        storageState,
        bypassCSP: true,
        viewport: { width, height: 800 },
        colorScheme: locale === 'fr' ? 'dark' : 'light',
      });
      for (const view of ['', '?view=account', '?view=people', '?view=log', `?submission=${id}`]) {
        await page.goto(`/${locale}/moderation/${view}`, { waitUntil: 'networkidle' });
        if (view.includes(id)) await openEverything(page);
        const overflow = await page.evaluate<number>(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        const complaints = [
          ...(await findings(page)),
          ...(overflow > 0 ? [`${overflow} px too wide`] : []),
        ];
        found.push(...complaints.map((complaint) => `${locale} ${view}: ${complaint}`));
      }
      await page.context().close();
    }
    expect(found).toEqual([]);
    await ana.context().close();
  });
});

/** Opens the editors of a submission and decides on a clause, so that everything is to be seen. */
async function openEverything(page: Page): Promise<void> {
  await page.locator('#clause-1-decision-1').check();
  await page.evaluate(
    `for (const details of document.querySelectorAll('main details')) details.open = true`,
  );
  await page.locator('#clause-0-text').fill('Another wording.');
  await page.locator('#clause-0 ins').first().waitFor();
}
