import { beforeEach, expect, test, vi } from 'vitest';
import {
  Assessment,
  currentResult,
  emptyAssessment,
  mergeAssessments,
} from '#domain/tools/assessment.ts';
import { addTokenOf } from '#lib/saved/addition-cipher.ts';
import { FakeHub, FakePage, FakeStorage } from '#lib/saved/fakes.ts';
import * as items from '#lib/saved/items.ts';
import { KeptWork } from '#lib/saved/kept-work.svelte.ts';
import { hashOf, hashOfAddLink, newAccess } from '#lib/saved/link.ts';
import { AnswerSheet } from './answer-sheet.svelte.ts';
import { withHandedIn } from './dif.ts';

let hub: FakeHub;
beforeEach(() => {
  hub = new FakeHub();
});

/** A team's work on its page, opened by a link where one is given. */
async function openTeam(hash = ''): Promise<KeptWork<Assessment>> {
  const work = new KeptWork<Assessment>(
    {
      tool: 'dif',
      kind: 'assessment',
      schema: Assessment,
      empty: emptyAssessment,
      titleOf: ({ team }) => team,
      merge: mergeAssessments,
    },
    { storage: new FakeStorage(), ask: hub.ask },
  );
  work.start(new FakePage(hash));
  await vi.waitFor(() => {
    expect(work.isReady).toBe(true);
  });
  return work;
}

async function savedTeam(): Promise<KeptWork<Assessment>> {
  const work = await openTeam();
  work.document.team = 'Night shift';
  await work.online.save();
  return work;
}

/** The part after `#` of the link that the team gives out. */
async function linkOf({ access, adding }: KeptWork<Assessment>): Promise<string> {
  if (access?.token === undefined || adding === undefined) throw new Error('there is no link');
  const token = await addTokenOf(access.token);
  return hashOfAddLink({ id: access.id, publicKey: adding.publicKey, token });
}

/** Somebody who answers by a link, on a device of their own. */
async function openSheet(hash: string, name: string): Promise<AnswerSheet> {
  const sheet = new AnswerSheet({ storage: new FakeStorage(), ask: hub.ask });
  sheet.work.start(new FakePage(''));
  await vi.waitFor(() => {
    expect(sheet.work.isReady).toBe(true);
  });
  await sheet.openLink(hash);
  sheet.voice.name = name;
  sheet.answer('strategy', { level: 2, note: 'Secret remark' });
  return sheet;
}

const names = (work: KeptWork<Assessment>) =>
  currentResult(work.document).voices.map(({ name }) => name);

test('colleagues hand in by a link that shows them nothing, and the team collects and saves it', async () => {
  const team = await savedTeam();
  const link = await linkOf(team);
  for (const name of ['Ana', 'Rui']) {
    const sheet = await openSheet(link, name);
    expect(sheet).toMatchObject({ team: '', isSealed: true });
    await sheet.handIn();
    expect(sheet).toMatchObject({ status: 'done', problem: undefined });
  }
  const { id = '' } = team.access ?? {};
  expect(hub.addedTo(id)).toHaveLength(2);
  expect(JSON.stringify(hub.addedTo(id))).not.toContain('Secret');
  await team.online.collect(withHandedIn);
  expect(names(team)).toEqual(['Ana', 'Rui']);
  expect(hub.addedTo(id)).toEqual([]);
  const elsewhere = await openTeam(hashOf(team.access ?? newAccess()));
  expect(names(elsewhere)).toEqual(['Ana', 'Rui']);
  expect(await linkOf(elsewhere)).toBe(link);
});

test('answers sent again after their answer was lost are handed in once', async () => {
  const team = await savedTeam();
  const sheet = await openSheet(await linkOf(team), 'Ana');
  hub.losesAnswer = true;
  await sheet.handIn();
  expect(sheet).toMatchObject({ status: 'open', problem: 'offline' });
  await sheet.handIn();
  expect(hub.addedTo(team.id)).toHaveLength(1);
  sheet.answer('strategy', { level: 4 });
  await sheet.handIn();
  await team.online.collect(withHandedIn);
  expect(currentResult(team.document).voices).toMatchObject([
    { answers: { strategy: { level: 4 } } },
  ]);
});

test('what cannot be read stays where it is, and is deleted only when the team says so', async () => {
  const [team, other] = [await savedTeam(), await savedTeam()];
  const sheet = await openSheet(await linkOf(other), 'Ana');
  await sheet.handIn();
  const [misled] = hub.addedTo(other.id);
  const body = JSON.stringify(misled);
  await hub.ask(`/api/saved/${team.id}/additions`, { method: 'POST', body });
  await team.online.collect(withHandedIn);
  expect(names(team)).toEqual([]);
  expect(team.online.unread).toEqual([misled?.id]);
  expect(hub.addedTo(team.id)).toHaveLength(1);
  await team.online.removeUnread();
  expect(hub.addedTo(team.id)).toEqual([]);
});

test('answers wait online while the team cannot save them', async () => {
  const team = await savedTeam();
  await (await openSheet(await linkOf(team), 'Ana')).handIn();
  hub.refusesSaves = true;
  await team.online.collect(withHandedIn);
  expect(hub.addedTo(team.id)).toHaveLength(1);
  hub.refusesSaves = false;
  await team.online.save();
  await team.online.collect(withHandedIn);
  expect(names(team)).toEqual(['Ana']);
  expect(hub.addedTo(team.id)).toEqual([]);
});

test('an item of release 0.2.0 gets its key pair at the next save, and its links go on working', async () => {
  const access = newAccess();
  const document = { ...emptyAssessment(), team: 'Ferry crew' };
  const sealed = await items.seal(access, { kind: 'assessment', version: 1, document });
  await items.send(access, sealed, hub.ask);
  const team = await openTeam(hashOf(access));
  expect(team.adding).toBeUndefined();
  await team.online.save();
  expect(team.adding).toMatchObject({ isFromStart: false });
  const old = await openSheet(`#answer.${hashOf(access).slice(1)}`, 'Ana');
  expect(old).toMatchObject({ team: 'Ferry crew', isSealed: false });
  await old.handIn();
  await (await openSheet(await linkOf(team), 'Rui')).handIn();
  await team.online.collect(withHandedIn);
  expect(names(team)).toEqual(['Ana', 'Rui']);
  expect((await openTeam(hashOf(access))).adding).toEqual(team.adding);
});

test('a new item has all that the old one had, and none of the old links opens anything', async () => {
  const team = await savedTeam();
  const before = hashOf(team.access ?? newAccess());
  await team.online.renew();
  expect(team).toMatchObject({ title: 'Night shift', isChanged: false });
  expect(team.adding?.isFromStart).toBe(true);
  expect(team.device.others).toEqual([]);
  expect((await openTeam(before)).failure?.problem).toBe('deleted');
  expect((await openTeam(hashOf(team.access ?? newAccess()))).title).toBe('Night shift');
});
