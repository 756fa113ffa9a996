import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as v from 'valibot';
import { FakeHub, FakePage, FakeStorage } from './fakes.ts';
import { KeptWork } from './kept-work.svelte.ts';

const Sheet = v.object({
  title: v.string(),
  rows: v.array(v.object({ id: v.string(), text: v.string() })),
});
type Sheet = v.InferOutput<typeof Sheet>;
const prefix = 'clause-hub/brief';

let storage: FakeStorage;
let hub: FakeHub;
let writes: string[];

beforeEach(() => {
  vi.useFakeTimers();
  storage = new FakeStorage();
  hub = new FakeHub();
  writes = [];
});

afterEach(() => {
  vi.useRealTimers();
});

/** A tab of the browser that has the last work open; the others hear of what it writes when `tell` says so. */
async function openTab() {
  const work = new KeptWork<Sheet>(
    {
      tool: 'brief',
      kind: 'brief',
      schema: Sheet,
      empty: () => ({ title: '', rows: [] }),
      titleOf: ({ title }) => title,
    },
    { storage, ask: hub.ask },
  );
  const page = new FakePage('');
  work.start(page);
  await vi.waitFor(() => {
    expect(work.isReady).toBe(true);
  });
  const hear = () => {
    page.dispatchEvent(Object.assign(new Event('storage'), { key: `${prefix}/${work.id}` }));
  };
  return { work, page, hear };
}

/** Two tabs with one work of two rows. */
async function openTwo() {
  const one = await openTab();
  one.work.document = {
    title: 'Plan',
    rows: [
      { id: 'a', text: '' },
      { id: 'b', text: '' },
    ],
  };
  one.work.device.keep();
  const other = await openTab();
  expect(other.work.id).toBe(one.work.id);
  const store = storage.setItem.bind(storage);
  vi.spyOn(storage, 'setItem').mockImplementation((name, value) => {
    if (name.startsWith(`${prefix}/`)) writes.push(name);
    store(name, value);
  });
  return { one, other };
}

const rest = () => vi.advanceTimersByTimeAsync(5000);

test('what is typed goes on while the other tab writes what was typed a moment ago', async () => {
  const { one, other } = await openTwo();
  for (const text of ['seed', 'seed al', 'seed alpha', 'seed alpha beta']) {
    one.work.document.title = text;
    await vi.advanceTimersByTimeAsync(260);
    one.work.document.title = `${text}…`;
    other.hear();
    await vi.advanceTimersByTimeAsync(100);
    one.hear();
    expect(one.work.title).toBe(`${text}…`);
  }
  await rest();
  other.hear();
  expect(other.work.title).toBe('seed alpha beta…');
});

test('the field that is being typed in wins, other fields and rows are taken over', async () => {
  const { one, other } = await openTwo();
  one.work.document.title = 'From the first tab';
  one.work.document.rows.push({ id: 'c', text: 'new' });
  one.work.device.keep();
  other.work.document.title = 'Being typed';
  (other.work.document.rows[1] ?? { text: '' }).text = 'typed too';
  other.hear();
  expect(other.work.plain).toEqual({
    title: 'Being typed',
    rows: [
      { id: 'a', text: '' },
      { id: 'b', text: 'typed too' },
      { id: 'c', text: 'new' },
    ],
  });
  await rest();
  one.hear();
  expect(one.work.plain).toEqual(other.work.plain);
});

test('both rest once both have it: nothing is written again', async () => {
  const { one, other } = await openTwo();
  one.work.document.title = 'Typed once';
  await rest();
  for (let round = 0; round < 5; round += 1) {
    other.hear();
    one.hear();
    await rest();
  }
  expect(writes).toHaveLength(1);
});

test('what one tab takes off the device does not come back when the other is closed', async () => {
  const { one, other } = await openTwo();
  const { id } = one.work;
  one.work.device.forget();
  const told = Object.assign(new Event('storage'), { key: `${prefix}/${id}` });
  other.page.dispatchEvent(told);
  other.page.dispatchEvent(new Event('pagehide'));
  expect(storage.getItem(`${prefix}/${id}`)).toBeNull();
  expect(other.work.isEmpty).toBe(true);
});

test('a save of one tab is known to the other, which then changes the version that is online', async () => {
  const { one, other } = await openTwo();
  await one.work.online.save();
  other.hear();
  expect(other.work).toMatchObject({ isChanged: false, receipt: { version: 1 } });
  other.work.document.title = 'Changed in the second tab';
  await other.work.online.save();
  one.hear();
  expect(one.work).toMatchObject({ title: 'Changed in the second tab', isChanged: false });
  expect(one.work.receipt?.version).toBe(2);
  expect([one.work.conflict, other.work.conflict]).toEqual([undefined, undefined]);
});

test('a full storage loses nothing of what is typed, and is said', async () => {
  const { one } = await openTwo();
  storage.isFull = true;
  one.work.document.title = 'More than there is room for';
  await rest();
  one.hear();
  await rest();
  expect(one.work.title).toBe('More than there is room for');
  expect(one.work.device.isKeeping).toBe(false);
});

test.each(['getItem', 'setItem', 'removeItem'] as const)(
  'a storage whose %s throws is said at once, and the page goes on',
  async (method) => {
    vi.spyOn(storage, method).mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const { work } = await openTab();
    expect(work.device.isKeeping).toBe(false);
    work.document.title = 'Typed';
    await rest();
    expect(work.title).toBe('Typed');
    expect(work.device.isKeeping).toBe(method === 'removeItem');
    work.device.startNew();
    work.device.forget();
  },
);
