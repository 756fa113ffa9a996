import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { HeldPasskey } from './passkey.ts';
import { pdfOf } from './pdf.ts';
import { answerUntilClauses, consent, go, question } from './wizard.ts';

const agreement = `ARTICLE 12 TELEWORK
12.1 Telework is voluntary. The employer pays the costs of connection and equipment for every employee who works from home.

ARTICLE 13 SURVEILLANCE
13.1 Electronic monitoring and video surveillance of employees shall not be used for discipline. The employer installs no surveillance cameras without the agreement of the union.

ARTICLE 14 ALGORITHMS
14.1 No employee shall be disciplined by an algorithm alone. The employer explains to the union the algorithm that allocates work before it is used.

ARTICLE 15 TRAINING
15.1 When new technology is introduced, the employer gives every employee training and retraining for it in paid working time.
`;

/** Lets the page make passkeys and sign in with them, and with one held before, as if their owner always agreed. */
export async function addAuthenticator(page: Page, held?: HeldPasskey): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  if (held) await session.send('WebAuthn.addCredential', { authenticatorId, credential: held });
}

/** Becomes a moderator by an invitation; the page then shows the queue. */
export async function join(page: Page, invitation: string): Promise<void> {
  await addAuthenticator(page);
  await page.goto(invitation);
  await page.getByRole('button', { name: 'Accept and make a passkey' }).click();
  await page.getByRole('heading', { level: 1, name: 'Queue' }).waitFor();
}

/**
 * The whole way of an agreement at `origin`: sent as a PDF, decided on by a moderator who comes in by `invitation`,
 * found by search, one clause withdrawn by its sender and gone.
 */
export async function walk(
  browser: Browser,
  { origin, invitation, title }: { origin: string; invitation: string; title: string },
): Promise<void> {
  const sender = await (await browser.newContext({ baseURL: origin })).newPage();
  const receipt = await send(sender, title);
  const moderator = await (await browser.newContext({ baseURL: origin })).newPage();
  await join(moderator, invitation);
  await comeBack(moderator);
  await decide(moderator, title);
  await findInSearch(await (await browser.newContext({ baseURL: origin })).newPage());
  await withdraw(sender, receipt);
  await Promise.all(browser.contexts().map((context) => context.close()));
}

/** Sends the agreement as a PDF with four clauses, one heading corrected; resolves to the receipt. */
async function send(page: Page, title: string): Promise<string> {
  await page.goto('/en/contribute/', { waitUntil: 'networkidle' });
  await page.locator('#document').setInputFiles({
    name: 'agreement.pdf',
    mimeType: 'application/pdf',
    buffer: pdfOf(agreement.split('\n')),
  });
  await page.getByText(/4 articles found/).waitFor();
  await go(page, 'Continue');
  await answerUntilClauses(page, { title, country: 'US', union: 'ATU Local 757', language: 'en' });
  for (const name of ['12 Telework', '13 Surveillance', '14 Algorithms', '15 Training']) {
    await page.getByRole('checkbox', { name: new RegExp(name) }).check();
  }
  await page.getByText('Look at it and correct it: 12 Telework').click();
  await page.locator('#clause-0-title').fill('Telework is voluntary');
  await page.getByText('Look at it and correct it: 15 Training').click();
  await page.locator('#clause-3-topic').selectOption('training');
  await go(page, 'Continue');
  await consent(page);
  await go(page, 'Continue');
  await question(page, 'Check your answers');
  await go(page, 'Send');
  await question(page, 'Thank you. Your agreement has been sent.');
  return page.locator('#receipt').innerText();
}

/** Signs out and in again with the passkey. */
async function comeBack(page: Page): Promise<void> {
  await go(page, 'Sign out');
  await go(page, 'Sign in with your passkey');
  await page.getByRole('heading', { level: 1, name: 'Queue' }).waitFor();
}

/** Claims, edits, accepts three clauses and rejects one with a usual reason. */
async function decide(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: title }).click();
  await go(page, 'Claim it for 30 minutes');
  const clauses = page.locator('[data-clause]');
  const clause = (name: string) =>
    clauses.filter({ has: page.getByRole('heading', { level: 3, name }) });
  await page.getByLabel('Edit Algorithms').click();
  await clause('Algorithms')
    .getByRole('textbox', { name: 'Title' })
    .fill('Explaining algorithms that allocate work');
  await clause('Explaining algorithms').getByText('What you changed').waitFor();
  for (const name of ['Telework is voluntary', 'Surveillance', 'Explaining algorithms']) {
    await clause(name).getByRole('radio', { name: 'Accept' }).check();
  }
  await clause('Training').getByRole('radio', { name: 'Reject' }).check();
  await go(page, 'Check and send');
  await page.locator('[role=alert]:focus').waitFor();
  await clause('Training').getByLabel('Begin with a usual reason').selectOption('duplicate');
  await page.getByText('3 to publish · 1 to reject · 0 not decided').waitFor();
  await go(page, 'Check and send');
  await go(page, 'Send the decision');
  await page.getByText('The decision is sent. The submission is now published.').waitFor();
  expect(await page.getByRole('link', { name: 'Show its page' }).count()).toBe(3);
}

/** A reader who searches now finds the clause, and its page. */
async function findInSearch(page: Page): Promise<void> {
  await page.goto('/en/clauses/#q=explaining+algorithms+that+allocate+work');
  await page.getByRole('link', { name: 'Explaining algorithms that allocate work' }).click();
  await page.getByRole('heading', { level: 1, name: /Explaining algorithms/ }).waitFor();
}

/** The sender reads the decision and takes one clause back; its address then answers 410. */
async function withdraw(page: Page, receipt: string): Promise<void> {
  await page.goto(`/en/contribute/status/#${receipt}`);
  await page.getByRole('heading', { name: 'Published', exact: true }).waitFor();
  await page.getByText('The hub already holds this clause of the same agreement.').waitFor();
  const link = page.getByRole('link', { name: /Read it in the hub/ }).first();
  const address = (await link.getAttribute('href')) ?? '';
  expect((await page.request.get(address)).status()).toBe(200);
  await page
    .getByRole('button', { name: /^Withdraw (?!everything)/ })
    .first()
    .click();
  await go(page, 'Yes');
  await page.getByText('withdrawn by you').waitFor();
  expect((await page.request.get(address)).status()).toBe(410);
  const record = address.replace(/^\/en\/(.*)\/$/, '/api/$1');
  expect((await page.request.get(record)).status()).toBe(410);
}
