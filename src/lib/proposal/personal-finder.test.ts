import { afterEach, expect, it, vi } from 'vitest';
import { PersonalFinder, type PersonalFinding, type Said } from './personal-finder.ts';

/** A thread that finds nothing, but never answers when a text is "endless". */
class FakeThread {
  static started = 0;
  static ended = 0;
  static asked: string[] = [];
  onmessage: ((event: MessageEvent<PersonalFinding>) => void) | null = null;
  onerror = null;

  constructor() {
    FakeThread.started += 1;
  }

  postMessage({ text }: Said): void {
    FakeThread.asked.push(text);
    if (text === 'endless') return;
    queueMicrotask(() => this.onmessage?.({ data: none } as MessageEvent<PersonalFinding>));
  }

  terminate(): void {
    FakeThread.ended += 1;
  }
}

const none: PersonalFinding = { inTitle: [], inText: [] };
const said = (text: string) => ({ title: '', text });
const newFinder = () => {
  Object.assign(FakeThread, { started: 0, ended: 0, asked: [] });
  return new PersonalFinder(() => new FakeThread());
};
afterEach(() => {
  vi.useRealTimers();
});

it('looks through one clause after the other on one thread', async () => {
  const finder = newFinder();
  const all = await Promise.all(['a', 'b', 'c'].map((text) => finder.find(said(text))));
  expect(all).toEqual([none, none, none]);
  expect(FakeThread.started).toBe(1);
});

it('gives up a clause that takes too long, ends its thread and goes on with the next', async () => {
  vi.useFakeTimers();
  const finder = newFinder();
  const both = Promise.all(['endless', 'b'].map((text) => finder.find(said(text))));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await both).toEqual([undefined, none]);
  expect([FakeThread.started, FakeThread.ended]).toEqual([2, 1]);
});

it('never looks through what was typed over before its turn', async () => {
  vi.useFakeTimers();
  const finder = newFinder();
  const typing = new AbortController();
  const first = finder.find(said('endless'));
  const typedOver = finder.find(said('typed over'), typing.signal);
  typing.abort(new Error('typed over'));
  await expect(typedOver).rejects.toThrow('typed over');
  const last = finder.find(said('last'));
  await vi.advanceTimersByTimeAsync(5_000);
  await Promise.all([first, last]);
  expect(FakeThread.asked).toEqual(['endless', 'last']);
});
