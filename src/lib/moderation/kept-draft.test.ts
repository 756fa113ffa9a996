import { beforeEach, expect, it, vi } from 'vitest';
import { FakeStorage } from '#lib/saved/fakes.ts';
import { KeptDraft } from './kept-draft.svelte.ts';
import { opinionOn } from './review-draft.ts';

const entry = 'clause-hub-review-s1';
let storage: FakeStorage;

beforeEach(() => {
  storage = new FakeStorage();
  vi.stubGlobal('localStorage', storage);
  return () => {
    vi.unstubAllGlobals();
  };
});

function openTab(): KeptDraft {
  const tab = new KeptDraft('s1');
  tab.open();
  return tab;
}

const decide = (tab: KeptDraft, id: number, reason: string) => {
  tab.draft.opinions[id] = { ...opinionOn(tab.draft, id), decision: 'reject', reason };
  tab.keep();
};

it('what two tabs write on different clauses is brought together, and then nothing more is written', () => {
  const [one, other] = [openTab(), openTab()];
  decide(one, 1, 'Not about the topic');
  decide(other, 2, 'In another clause already');
  one.follow(entry);
  expect(one.draft).toEqual(other.draft);
  expect(Object.keys(one.draft.opinions)).toEqual(['1', '2']);
  const kept = storage.getItem(entry);
  for (const tab of [one, other]) tab.keep();
  expect(storage.getItem(entry)).toBe(kept);
});

it('the reason one is typing stays when another tab writes', () => {
  const [one, other] = [openTab(), openTab()];
  decide(one, 1, 'Not');
  other.follow(entry);
  decide(one, 1, 'Not about');
  other.draft.opinions[1] = { ...opinionOn(other.draft, 1), reason: 'Being typed' };
  other.follow(entry);
  expect(opinionOn(other.draft, 1).reason).toBe('Being typed');
});

it('a draft that was sent in one tab leaves the others too', () => {
  const [one, other] = [openTab(), openTab()];
  decide(one, 1, 'Not');
  other.follow(entry);
  one.draft = { ...one.draft, opinions: {} };
  one.keep();
  other.follow(entry);
  other.keep();
  expect(storage.getItem(entry)).toBeNull();
  expect(other.draft.opinions).toEqual({});
});

it('what release 0.2.0 kept is gone on with', () => {
  storage.setItem(entry, JSON.stringify({ ...openTab().draft, reason: 'From before' }));
  const tab = openTab();
  expect(tab.draft.reason).toBe('From before');
  tab.draft.reason = 'From before, longer';
  tab.keep();
  expect(openTab().draft.reason).toBe('From before, longer');
});

it('a device that keeps nothing says so', () => {
  storage.isFull = true;
  const tab = openTab();
  decide(tab, 1, 'Not');
  expect(tab.isKept).toBe(false);
  expect(opinionOn(tab.draft, 1).reason).toBe('Not');
});
