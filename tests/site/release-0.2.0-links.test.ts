import { describe, expect, it } from 'vitest';
import { messagesOf } from '../support/messages.ts';
import { close, open, releaseOrigin, useReleaseHub } from '../support/release-hub.ts';
import { localeOf, releaseWorks, type ReleaseWork } from '../support/release-works.ts';
import {
  releaseLinks,
  type ReleasePage,
  type ReleaseState,
  type ReleaseTool,
} from '../support/release.ts';
import { join as becomeModerator } from '../support/walk.ts';

useReleaseHub();

const tools = Object.entries(releaseWorks) as [ReleaseTool, ReleaseWork][];

describe('a link of release 0.2.0 leads where it led', () => {
  it.each(tools)('to read %s, and to change it', async (tool, work) => {
    const { online, shows } = work;
    const { readOnly } = messagesOf(localeOf(work), 'saved');
    const { read, edit } = releaseLinks.saved[tool];
    for (const link of [read, edit]) {
      const page = await open(link);
      await shows(page, online);
      expect(await page.getByText(readOnly).count(), link).toBe(link === read ? 1 : 0);
      await close(page);
    }
  });

  it('to answers of a team’s own people', async () => {
    const page = await open(releaseLinks.saved.dif.read);
    const parts = page.getByRole('navigation', { name: 'Parts of the tool' });
    await parts.getByRole('button', { name: 'Answer separately' }).click();
    for (const name of ['Ana', 'Rui']) {
      await page.getByRole('listitem').filter({ hasText: name }).last().waitFor();
    }
    await close(page);
  });

  it('to a search with its words, filters, order and page', async () => {
    const page = await open(releaseLinks.search);
    await page.locator('main ol > li h3').first().waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('telework');
    const text = await page.locator('main').innerText();
    for (const asked of [
      'Telework and its costs ×',
      'Wording of an agreement ×',
      'Model wording ×',
    ]) {
      expect(text).toContain(asked);
    }
    expect(await page.getByLabel('From', { exact: true }).inputValue()).toBe('2000');
    await page.getByText(/^Page 2 of/).waitFor();
    expect(await page.locator('main select').first().inputValue()).toBe('newest');
    await close(page);
  });

  it.each<[ReleasePage, status: number, shown: string]>([
    ['clause', 200, 'Tracking off outside duty'],
    ['publishedClause', 200, 'The employer shall not use cameras in offices.'],
    ['agreement', 200, 'Agreement on cameras, published'],
    ['withdrawnClause', 410, 'withdrawn'],
  ])('to a page: %s', async (name, status, shown) => {
    const answer = await fetch(releaseOrigin() + releaseLinks[name]);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(shown);
  });

  it('to nothing any more, where a moderator took the clause out', async () => {
    // The pages of the tests are built of a database that still has it; the record says what this one holds.
    const record = releaseLinks.unpublishedClause.replace(/^\/fr\/(.*)\/$/, '/api/$1');
    expect((await fetch(releaseOrigin() + record)).status).toBe(410);
    expect((await fetch(`${releaseOrigin()}${releaseLinks.unpublishedClause}gone/`)).status).toBe(
      410,
    );
  });

  it('to what the exercise on algorithms was told, and to a slide', async () => {
    const page = await open(releaseLinks.algorithm);
    await page.getByRole('radio', { name: /Please the clients/, checked: true }).waitFor();
    const stars = page.getByRole('checkbox', { name: /Stars from clients/ });
    expect(await stars.isChecked()).toBe(false);
    await page.goto(releaseLinks.slide);
    await page.locator('main.live').waitFor();
    expect(await page.locator('main ol > li').nth(4).getAttribute('class')).toContain('shown');
    await close(page);
  });

  it('to a submission, whatever became of it', async () => {
    const headings: Record<ReleaseState, string> = {
      submitted: 'Waiting for a moderator',
      in_review: 'A moderator is looking at it',
      changes_requested: 'A moderator asks you for corrections',
      published: 'Published',
      rejected: 'Not accepted',
      withdrawn: 'Withdrawn',
      corrected: 'Waiting for a moderator',
      'document alone': 'Waiting for a moderator',
    };
    const page = await open('/robots.txt');
    for (const [state, heading] of Object.entries(headings) as [ReleaseState, string][]) {
      await page.goto('/robots.txt');
      await page.goto(releaseLinks.status[state]);
      await page.getByRole('heading', { name: heading, exact: true }).waitFor();
    }
    await close(page);
  });

  it('into the desk, by an invitation', async () => {
    const page = await open('/robots.txt');
    await becomeModerator(page, releaseLinks.invitation);
    await page.getByRole('link', { name: 'Agreement that waits' }).waitFor();
    await page.context().close();
  });

  it.each([...releaseLinks.feeds, ...releaseLinks.dumps, ...releaseLinks.data])(
    'to data: %s',
    async (path) => {
      const answer = await fetch(releaseOrigin() + path);
      expect(answer.status).toBe(200);
      expect((await answer.text()).length).toBeGreaterThan(50);
    },
  );
});
