import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Route } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { openDatabase } from '#db/client.server.ts';
import { Assessment, emptyAssessment } from '#domain/tools/assessment.ts';
import * as items from '#lib/saved/items.ts';
import { hashOf, newAccess } from '#lib/saved/link.ts';
import type { SavedProblem } from '#lib/saved/problems.ts';
import { openPage, useBrowser, type WatchedPage } from '../support/browser.ts';
import { prepare } from '../support/database.ts';
import { messagesOf } from '../support/messages.ts';
import { startHub } from '../support/servers.ts';

useBrowser();

const words = messagesOf('en', 'saved');
const kind = 'assessment';
const tool = '/en/tools/dif/';
const askAt = (origin: string) =>
  ((path: string, init: RequestInit) => fetch(`${origin}${path}`, init)) as typeof fetch;

/** Keeps an assessment of a team online; gives its link's parts. */
async function keep(team: string, origin = inject('origin')) {
  const access = newAccess();
  const document = { ...emptyAssessment(), team };
  await items.send(access, await items.seal(access, { kind, version: 1, document }), askAt(origin));
  return access;
}

const problem = (status: number, name: string) => (route: Route) =>
  route.fulfill({
    status,
    contentType: 'application/problem+json',
    json: { type: `/en/developers/#problem-${name}`, title: '', status, detail: '' },
  });

const alter = async (route: Route) => {
  const answer = await route.fetch();
  const item = (await answer.json()) as { ciphertext: string };
  const bytes = Buffer.from(item.ciphertext, 'base64');
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  await route.fulfill({ json: { ...item, ciphertext: bytes.toString('base64') } });
};

describe('a link that cannot be opened says why', () => {
  it.each<[SavedProblem, ((route: Route) => Promise<void>) | undefined]>([
    ['wrongKey', undefined],
    ['changed', alter],
    ['expired', problem(410, 'expired')],
    ['deleted', problem(410, 'deleted')],
    ['missing', problem(404, 'not-found')],
    ['unavailable', problem(503, 'database-unavailable')],
    ['offline', (route) => route.abort()],
  ])('%s', async (name, answer) => {
    const access = await keep('Ferry crew');
    const page = await openPage('/robots.txt');
    if (answer) await page.route('**/api/saved/*', answer);
    const key = name === 'wrongKey' ? newAccess().key : access.key;
    await page.goto(`${tool}${hashOf({ ...access, key })}`);
    await page.getByRole('alert').filter({ hasText: words.problems[name] }).waitFor();
    await page.context().close();
  });
});

it('a file of a tool names its schema, which the hub serves', async () => {
  const page = await openPage(tool);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: words.download, exact: true }).click(),
  ]);
  const file = JSON.parse(readFileSync(await download.path(), 'utf8')) as Record<string, unknown>;
  const answer = await fetch(String(file.$schema));
  expect(answer.status).toBe(200);
  const schema = (await answer.json()) as { $id: string; required: string[]; properties: object };
  expect(schema.required.filter((name) => !(name in file))).toEqual([]);
  expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(file).sort());
  expect(schema.properties).toMatchObject({ tool: { const: 'dif' }, kind: { const: kind } });
  await page.context().close();
});

const teamOn = (page: WatchedPage) => page.getByLabel('Team or union');
const save = async (page: WatchedPage) => {
  await page.getByRole('button', { name: words.saveChanges }).click();
};

it('a link to read lets one read and copy, not change', async () => {
  const { id, key } = await keep('Ferry crew');
  const page = await openPage(`${tool}${hashOf({ id, key })}`);
  await page.getByText(words.readOnly).waitFor();
  expect(await teamOn(page).isDisabled()).toBe(true);
  await page.getByRole('button', { name: words.makeCopy }).click();
  await teamOn(page).fill('Our own crew');
  await page.getByRole('button', { name: words.save, exact: true }).waitFor();
  await page.context().close();
});

it('two editors at once lose nothing: the second chooses, and the other version stays', async () => {
  const access = await keep('Ferry crew');
  const link = `${tool}${hashOf(access)}`;
  const [first, second] = [await openPage(link), await openPage(link)];
  for (const page of [first, second]) await page.getByText('It is kept until').waitFor();
  await teamOn(first).fill('First crew');
  await save(first);
  await first.getByText('It is kept until').waitFor();
  await teamOn(second).fill('Second crew');
  await save(second);
  await second.locator('h2:focus').filter({ hasText: words.conflictTitle }).waitFor();
  await second.getByRole('button', { name: words.keepMine }).click();
  await second.getByText('It is kept until').waitFor();
  await second.getByText(`${words.works} (2)`).click();
  await second.getByRole('button', { name: 'Open “First crew”' }).waitFor();
  const { document } = await items.open(access, kind, Assessment, askAt(inject('origin')));
  expect(document.team).toBe('Second crew');
  await first.context().close();
  await second.context().close();
});

it('a draft is on the device again after the page was closed', async () => {
  const page = await openPage(tool);
  await teamOn(page).fill('Depot');
  await page.goto('/robots.txt');
  await page.goto(tool);
  expect(await teamOn(page).inputValue()).toBe('Depot');
  expect(page.requests.filter((url) => url.includes('/api/saved'))).toEqual([]);
  await page.context().close();
});

it('deleted online, it stays on the device', async () => {
  const access = await keep('Ferry crew');
  const page = await openPage(`${tool}${hashOf(access)}`);
  await page.getByRole('button', { name: words.remove, exact: true }).click();
  await page.getByRole('button', { name: words.removeYes }).click();
  await page.getByRole('button', { name: words.save, exact: true }).waitFor();
  expect(await teamOn(page).inputValue()).toBe('Ferry crew');
  const gone = await fetch(`${inject('origin')}/api/saved/${access.id}`);
  expect(gone.status).toBe(410);
  await page.context().close();
});

it('a server killed between save and answer has the old version or the new one, whole', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'clause-hub-'));
  const db = await openDatabase({ url: `file:${join(folder, 'hub.db')}`, create: true });
  await prepare(db);
  db.$client.close();
  const start = () => startHub({ origin: inject('origin'), data: folder });
  let hub = await start();
  const access = await keep('0', hub.url);
  let version = 1;
  for (const team of ['1', '2', '3']) {
    const people = 'x'.repeat(200);
    const document = { ...emptyAssessment(), team };
    document.results = Array.from({ length: 400 }, (_, index) => ({
      ...(emptyAssessment().results[0] ?? document.results[0]),
      id: String(index),
      people,
    })) as typeof document.results;
    const sealed = await items.seal(access, { kind, version: version + 1, document });
    const sending = items.send(access, sealed, askAt(hub.url)).catch(() => undefined);
    await Promise.all([sending, hub.stop('SIGKILL')]);
    hub = await start();
    const found = await items.open(access, kind, Assessment, askAt(hub.url));
    expect(found.receipt.version).toBeGreaterThanOrEqual(version);
    expect(found.document.results.length).toBe(found.receipt.version === 1 ? 1 : 400);
    version = found.receipt.version;
    for (const secret of [access.key, access.token]) expect(hub.log()).not.toContain(secret);
  }
  await hub.stop();
});
