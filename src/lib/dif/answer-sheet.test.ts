import { beforeEach, expect, test, vi } from 'vitest';
import { Assessment, currentResult, emptyAssessment } from '#domain/tools/assessment.ts';
import { FakeHub, FakePage, FakeStorage } from '#lib/saved/fakes.ts';
import * as items from '#lib/saved/items.ts';
import { hashOf, newAccess, type Access } from '#lib/saved/link.ts';
import { AnswerSheet } from './answer-sheet.svelte.ts';

let hub: FakeHub;
let team: Access;
const link = () => `#answer.${hashOf(team).slice(1)}`;

beforeEach(async () => {
  hub = new FakeHub();
  team = newAccess();
  const document = { ...emptyAssessment(), team: 'Night shift' };
  const sealed = await items.seal(team, { kind: 'assessment', version: 1, document });
  await items.send(team, sealed, hub.ask);
});

/** A sheet on a device of its own. */
async function openSheet(): Promise<AnswerSheet> {
  const sheet = new AnswerSheet({ storage: new FakeStorage(), ask: hub.ask });
  sheet.work.start(new FakePage(''));
  await vi.waitFor(() => {
    expect(sheet.work.isReady).toBe(true);
  });
  return sheet;
}

async function voices() {
  const { document } = await items.open(team, 'assessment', Assessment, hub.ask);
  return currentResult(document).voices;
}

test('answers are handed in once, and again in the place of the first', async () => {
  const sheet = await openSheet();
  await sheet.openLink(link());
  expect(sheet.team).toBe('Night shift');
  sheet.voice.name = 'Ana';
  sheet.answer('strategy', { level: 2 });
  await sheet.handIn();
  expect(sheet.status).toBe('done');
  sheet.answer('strategy', { level: 4 });
  await sheet.handIn();
  expect(await voices()).toMatchObject([
    { name: 'Ana', answers: { strategy: { level: 4, note: '' } } },
  ]);
});

test('without a network one can answer, and hand in later', async () => {
  const sheet = await openSheet();
  hub.isDown = true;
  await sheet.openLink(link());
  expect(sheet.problem).toBe('offline');
  expect(sheet.canHandIn).toBe(true);
  await sheet.handIn();
  expect(sheet).toMatchObject({ problem: 'offline', status: 'open', isHandingIn: true });
  hub.isDown = false;
  await sheet.handIn();
  expect(sheet.status).toBe('done');
  expect(await voices()).toHaveLength(1);
});

test('an address that asks for nothing leaves nothing to hand in', async () => {
  const sheet = await openSheet();
  await sheet.openLink('#1.2');
  expect(sheet.problem).toBe('noLink');
  expect(sheet.canHandIn).toBe(false);
});
