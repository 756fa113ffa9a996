import { join as joinPath } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openDatabase } from '#db/client.server.ts';
import { correctClause } from '#db/queries/corrections.ts';
import { findHeld } from '#db/queries/held-records.ts';
import * as submissions from '#db/queries/submissions.ts';
import type { Running } from '#functions/cli/programs.server.ts';
import { publishAtOnce } from '#functions/moderation/publish-at-once.ts';
import { findings } from '../support/axe.ts';
import { launchBrowser } from '../support/chromium.ts';
import { vocabularies } from '../support/database.ts';
import { inviteToSite } from '../support/invite-to-site.ts';
import { copyFreshData, startHub } from '../support/servers.ts';
import { testData } from '../support/site.ts';
import { offeredAgreement, proposal, sendOne, signInModerator } from '../support/submissions.ts';
import { join } from '../support/walk.ts';

// Passkeys belong to a name: the built hub is asked as localhost.
const origin = inject('origin').replace('127.0.0.1', 'localhost');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const open = async (options: BrowserContextOptions = {}): Promise<Page> =>
  (await browser.newContext({ baseURL: origin, ...options })).newPage();

/** A clause that was sent and published while the hub runs; resolves to its address. */
async function publish(title: string): Promise<string> {
  const { id } = await sendOne(
    { request: (path, init) => fetch(`${origin}/api${path}`, init) },
    {
      agreement: offeredAgreement({ title: `Agreement: ${title}` }),
      clauses: [proposal({ title })],
    },
  );
  const db = await openDatabase({ url: `file:${joinPath(testData, 'hub.db')}` });
  try {
    const found = await submissions.find(db, id);
    if (found === undefined) throw new Error('nothing was sent');
    const said = { reason: 'For a test.', note: 'For a test.' };
    const published = await publishAtOnce(db, found, said, vocabularies);
    return published.clauses[0]?.slug ?? '';
  } finally {
    db.$client.close();
  }
}

/** Opens the correction of a record at the desk, signed in. */
async function openCorrection(
  kind: 'clause' | 'agreement',
  slug: string,
  locale = 'en',
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await open(options);
  await join(page, await inviteToSite(origin, 'Cora'));
  await page.goto(`/${locale}/moderation/?${kind}=${slug}`);
  return page;
}

describe('at the desk', () => {
  it('a clause is corrected by keyboard, with what is missing at the top, and readers see it', async () => {
    const slug = await publish('Cameras at the gate');
    const page = await openCorrection('clause', slug);
    await page.locator('#record-title').fill('Cameras at the main gate');
    await page.locator('#record-text').fill('The employer shall not film the gate.');
    await page.getByRole('button', { name: 'Check and publish' }).press('Enter');
    const summary = page.getByRole('alert').filter({ hasText: '2 things are missing' });
    await summary.waitFor();
    await page.locator('.summary:focus').waitFor();
    await summary.getByRole('link', { name: /compared the new wording/ }).press('Enter');
    await page.locator('#compared:focus').waitFor();
    await page.keyboard.press('Space');
    // What is written outlives a reload.
    await page.getByLabel('Reason', { exact: true }).fill('The gate was misread.');
    await page.reload();
    await page.locator('#record-title').waitFor();
    expect(await page.locator('#record-title').inputValue()).toBe('Cameras at the main gate');
    await page.getByRole('region', { name: 'What changes' }).getByText('main').first().waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Check and publish' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Publish this correction?' });
    await dialog.getByText('What stood before stays readable.').waitFor();
    await dialog.getByRole('button', { name: 'Publish the correction' }).press('Enter');
    await page.getByText('The correction is published.').waitFor();
    await page.locator('h1:focus').waitFor();
    await page.goto(`/en/clauses/${slug}/`);
    await page.getByText('The gate was misread.').waitFor();
    expect(await page.locator('main').innerText()).toContain(
      'The employer shall not film the gate.',
    );
    await page.getByRole('link', { name: 'What it said before' }).click();
    await page
      .getByRole('heading', { name: /What “Cameras at the main gate” said before/ })
      .waitFor();
    expect(await page.locator('del').allInnerTexts()).not.toEqual([]);
    expect(await findings(page)).toEqual([]);
    await page.goto('/en/log/');
    await page.getByText('Clause corrected by a moderator').first().waitFor();
    await page.context().close();
  });

  it('who comes second sees what the record says now beside what they wrote, and loses nothing', async () => {
    const slug = await publish('Cameras in the hall');
    const [ana, ben] = [await openCorrection('clause', slug), await openCorrection('clause', slug)];
    for (const page of [ana, ben]) await page.locator('#record-title').waitFor();
    const send = async (page: Page) => {
      await page.getByLabel('Reason', { exact: true }).fill('A slip of the pen.');
      await page.getByRole('button', { name: 'Check and publish' }).click();
      await page.getByRole('button', { name: 'Publish the correction' }).click();
    };
    await ana.locator('#articleNumber').fill('14');
    await send(ana);
    await ana.getByText('The correction is published.').waitFor();
    await ben.locator('#record-title').fill('Cameras in the great hall');
    await send(ben);
    await ben.getByText('Somebody changed this record meanwhile.').waitFor();
    expect(await ben.locator('#articleNumber').inputValue()).toBe('14');
    expect(await ben.locator('#record-title').inputValue()).toBe('Cameras in the great hall');
    await send(ben);
    await ben.getByText('The correction is published.').waitFor();
    await Promise.all([ana.context().close(), ben.context().close()]);
  });

  it('the log leads to the correction of an agreement, and its clauses follow', async () => {
    const slug = await publish('Cameras in the yard');
    const page = await openCorrection('clause', slug);
    await page.getByRole('link', { name: 'Correct the facts of its agreement' }).click();
    await page.getByText('1 published clause of it follows.').waitFor();
    await page.getByLabel('Employer or association').fill('Council of Southtown');
    await page.getByLabel('Reason', { exact: true }).fill('Another council signed.');
    await page.getByRole('button', { name: 'Check and publish' }).click();
    await page.getByRole('button', { name: 'Publish the correction' }).click();
    await page.getByText('The correction is published.').waitFor();
    await page.goto('/en/moderation/?view=log');
    await page.getByText('Correct a published clause or agreement').click();
    const address = page.getByLabel('Address of the clause or agreement');
    await address.fill('https://example.org/');
    await page.getByRole('button', { name: 'Open it for correction' }).click();
    await page.getByText('Give the address of a clause or an agreement of this hub.').waitFor();
    await address.fill(`${origin}/fr/clauses/${slug}/#text`);
    await page.getByRole('button', { name: 'Open it for correction' }).click();
    await page.locator('#record-title').waitFor();
    await page.goto(`/en/clauses/${slug}/`);
    await page.getByText('Council of Southtown').first().waitFor();
    await page.context().close();
  });

  it('a record of content/ is not corrected here, and says so', async () => {
    const page = await openCorrection('clause', 'model-location-tracking-guarantee', 'fr');
    await page.getByText('fichiers de content/').waitFor();
    expect(await page.getByRole('button', { name: 'Vérifier et publier' }).count()).toBe(0);
    await page.context().close();
  });

  it.each([
    ['en', 390],
    ['en', 1280],
    ['fr', 390],
    ['fr', 1280],
  ] as const)('looks as it should in %s at %i px', async (locale, width) => {
    const slug = await publish(`Cameras ${locale} ${width}`);
    const viewport = { width, height: 900 };
    const page = await openCorrection('clause', slug, locale, { viewport });
    await page.locator('#record-title').fill('Cameras at the main gate of the depot');
    await page.locator('#removes').check();
    expect(await findings(page)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    const folder = process.env.HUB_SHOTS;
    if (folder !== undefined) {
      const shoot = (name: string) =>
        page.screenshot({
          path: joinPath(folder, `${name}-${locale}-${width}.png`),
          fullPage: true,
        });
      await shoot('correct');
      await page.locator('#correction-reason').fill('A slip of the pen.');
      await page.locator('form button.button').last().click();
      await shoot('confirm');
      await page.locator('dialog button.button').first().click();
      await page.locator('#removes:not(:checked)').waitFor();
      await page.locator('#record-title').fill('Cameras at the gate');
      await page.locator('#correction-reason').fill('The title was too long.');
      await page.locator('form button.button').last().click();
      await page.locator('dialog button.button').first().click();
      await page.locator('#removes:not(:checked)').waitFor();
      await page.goto(`/${locale}/clauses/${slug}/`);
      await shoot('clause');
      await page.goto(`/${locale}/clauses/${slug}/versions/`);
      await shoot('versions');
    }
    await page.context().close();
  });
});

describe('a hub that was built before a correction', () => {
  const branch = 'bureaux-d-etudes-ingenierie-et-conseil';
  const slug = `${branch}-article-2-47348370`;
  const agreement = `${branch}-accord-du-13-decembre-2022-relatif-a-l-organisation-hybride`;
  const title = 'Titre corrigé depuis la publication';
  let hub: Running;
  beforeAll(async () => {
    const data = copyFreshData();
    const db = await openDatabase({ url: `file:${joinPath(data, 'hub.db')}` });
    const { id: moderatorId } = await signInModerator(db, 'Ana');
    const held = await findHeld(db, slug);
    if (typeof held !== 'object') throw new Error('the clause is not there');
    const texts = held.record.texts.map((text) => ({ ...text, title }));
    const record = { ...held.record, texts, titles: null };
    const publication = { record, hash: held.hash, topicWords: '' };
    const at = new Date().toISOString();
    const said = { at, moderatorId, reason: 'Le titre était faux.', changed: ['title'] };
    await correctClause(db, { held, publication }, said);
    db.$client.close();
    hub = await startHub({ origin: inject('origin'), data });
  });
  afterAll(() => hub.stop());

  it.each([
    `/fr/clauses/${slug}/`,
    `/fr/agreements/${agreement}/`,
    '/data/clauses.csv',
    '/data/clauses.jsonl',
  ])('shows the new words at %s', async (path) => {
    const answer = await fetch(`${hub.url}${path}`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain(title);
  });

  it('says on the page of the clause when it changed and why, at its own address', async () => {
    const html = await (await fetch(`${hub.url}/fr/clauses/${slug}/`)).text();
    expect(html).toContain('Le titre était faux.');
    expect(html).toContain(`/fr/clauses/${slug}/versions/`);
    const canonical = /rel="canonical" href="([^"]*)"/.exec(html)?.[1];
    expect(canonical).toBe(`${inject('origin')}/fr/clauses/${slug}/`);
  });

  it('finds it on the device by its new words, once', async () => {
    const page = await (await browser.newContext({ baseURL: hub.url })).newPage();
    await page.goto(`/fr/clauses/#q=${encodeURIComponent('corrigé depuis la publication')}`);
    const found = page.locator(`a[href*="${slug}"]`);
    await found.first().waitFor();
    expect(await found.filter({ hasText: title }).count()).toBe(1);
    await page.context().close();
  });

  it('answers a question to the API with the new record', async () => {
    const query = new URLSearchParams({ q: 'corrigé depuis la publication', locale: 'fr' });
    const answer = await fetch(`${hub.url}/api/clauses?${query}`);
    const { items } = (await answer.json()) as { items: { slug: string; version: number }[] };
    expect(items[0]).toMatchObject({ slug, version: 2 });
  });
});
