import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as v from 'valibot';
import { FakeHub, FakePage, FakeStorage } from './fakes.ts';
import { fileText } from './files.ts';
import { KeptWork } from './kept-work.svelte.ts';
import { hashOf, newAccess } from './link.ts';

const Brief = v.object({ title: v.string(), notes: v.array(v.string()) });
type Brief = v.InferOutput<typeof Brief>;
const place = { origin: 'https://hub.example', pathname: '/en/brief/' };
const origin = { kind: 'brief', tool: 'brief' } as const;
const prefix = 'clause-hub/brief';

let hub: FakeHub;
let storage: FakeStorage;

beforeEach(() => {
  vi.useFakeTimers();
  hub = new FakeHub();
  storage = new FakeStorage();
});

afterEach(() => {
  vi.useRealTimers();
});

/** A work as its page has it, on a device of its own where one is given. */
function newWork({ device = storage, merge }: Partial<Given> = {}): KeptWork<Brief> {
  const tool = { ...origin, schema: Brief, titleOf: ({ title }: Brief) => title };
  const empty = (): Brief => ({ title: '', notes: [] });
  return new KeptWork(
    { ...tool, empty, ...(merge ? { merge } : {}) },
    { storage: device, ask: hub.ask },
  );
}
type Given = { device: FakeStorage; merge: (base: Brief, mine: Brief, theirs: Brief) => Brief };

/** Opens a page on the work, at the end of an address; resolves when it is ready. */
async function openPage(work: KeptWork<Brief>, hash = '') {
  const page = new FakePage(hash);
  const close = work.start(page);
  await vi.waitFor(() => {
    expect(work.isReady).toBe(true);
  });
  return { page, close };
}

/** A work that is saved online, and the ends of the links to it. */
async function savedWork(title: string) {
  const work = newWork();
  await openPage(work);
  work.document.title = title;
  await work.online.save();
  const hashes = [work.linkTo('edit', place), work.linkTo('view', place)].map(
    (link) => `#${link?.split('#')[1]}`,
  );
  return { work, edit: hashes[0] ?? '', view: hashes[1] ?? '' };
}

test('a page made before anybody reads it has neither a browser nor a link', () => {
  const work = newWork();
  expect(work.linkTo('view')).toBeUndefined();
  expect(work).toMatchObject({ isReady: false, isReadOnly: false, isChanged: false });
});

test('what release 0.2.0 kept of a work that is online is saved on', async () => {
  const { work } = await savedWork('Thursday');
  const entry = `${prefix}/${work.id}`;
  const kept = v.parse(v.record(v.string(), v.unknown()), JSON.parse(storage.getItem(entry) ?? ''));
  const { write, after, adding, ...asThen } = kept;
  expect([write, after, adding]).not.toContain(undefined);
  const document = { title: 'Friday', notes: [] };
  storage.setItem(entry, JSON.stringify({ ...asThen, document, isChanged: true }));
  const later = newWork();
  await openPage(later);
  await later.online.save();
  expect(later).toMatchObject({ isChanged: false, failure: undefined });
  expect(later.receipt?.version).toBe(2);
});

describe('on the device', () => {
  test('what is typed is kept a moment later and is there when the page is opened again', async () => {
    const work = newWork();
    await openPage(work);
    work.document.title = 'Thursday';
    await vi.advanceTimersByTimeAsync(200);
    expect(storage.length).toBe(0);
    await vi.advanceTimersByTimeAsync(100);
    expect(Object.keys(storage).toSorted()).toEqual([prefix, `${prefix}/${work.id}`]);

    const later = newWork();
    await openPage(later);
    expect(later.document.title).toBe('Thursday');
  });

  test('what was typed last is kept when the page ends, and an empty work is not', async () => {
    const work = newWork();
    const { page, close } = await openPage(work);
    page.dispatchEvent(new Event('pagehide'));
    expect(storage.length).toBe(0);
    work.document.notes.push('Ask about logs');
    close();
    expect(newWork().device.findCurrent()?.document).toEqual({
      title: '',
      notes: ['Ask about logs'],
    });
  });

  test('a browser without room says so, and says so no longer when there is room', async () => {
    const work = newWork();
    await openPage(work);
    work.document.title = 'Long';
    storage.isFull = true;
    work.device.keep();
    expect(work.device.isKeeping).toBe(false);
    storage.isFull = false;
    work.device.keep();
    expect(work.device.isKeeping).toBe(true);
  });

  test('works stand beside each other, are switched and taken off', async () => {
    const work = newWork();
    await openPage(work);
    work.document.title = 'First';
    const first = work.id;
    work.device.startNew();
    work.document.title = 'Second';
    work.device.switchTo(first);
    expect(work.title).toBe('First');
    expect(work.device.others.map(({ title }) => title)).toEqual(['Second']);
    work.device.forget();
    expect(work.isEmpty).toBe(true);
    expect(storage.getItem(`${prefix}/${first}`)).toBeNull();
  });

  test('a second tab goes on with what the first wrote', async () => {
    const [one, other] = [newWork(), newWork()];
    const { page } = await openPage(other);
    await openPage(one);
    one.document.title = 'Draft';
    one.device.keep();
    other.device.switchTo(one.id);
    one.document.title = 'Draft, corrected';
    one.device.keep();
    page.dispatchEvent(Object.assign(new Event('storage'), { key: `${prefix}/${one.id}` }));
    expect(other.title).toBe('Draft, corrected');
  });
});

describe('online', () => {
  test('a work is saved encrypted, and its links open it to change or to read', async () => {
    const { work, edit, view } = await savedWork('Secret plan');
    expect(work.isChanged).toBe(false);
    expect(hub.sent.join()).not.toContain('Secret plan');

    for (const [hash, isReadOnly] of [
      [edit, false],
      [view, true],
    ] as const) {
      const reader = newWork({ device: new FakeStorage() });
      await openPage(reader, hash);
      expect(reader.title).toBe('Secret plan');
      expect(reader.isReadOnly).toBe(isReadOnly);
    }
  });

  test('without a network a save waits, and is made when the network returns', async () => {
    const work = newWork();
    const { page } = await openPage(work);
    work.document.title = 'On the train';
    hub.isDown = true;
    await work.online.save();
    expect(work).toMatchObject({
      isWaiting: true,
      failure: { problem: 'offline', during: 'save' },
    });
    hub.isDown = false;
    page.dispatchEvent(new Event('online'));
    await vi.waitFor(() => {
      expect(work.isChanged).toBe(false);
    });
    expect(work).toMatchObject({ isWaiting: false, failure: undefined });
  });

  test('a network that returns while a save still fails for want of it is used', async () => {
    const work = newWork();
    const { page } = await openPage(work);
    work.document.title = 'On the train';
    hub.isDown = true;
    hub.onRefusal = () => {
      hub.isDown = false;
      page.dispatchEvent(new Event('online'));
    };
    await work.online.save();
    expect(work).toMatchObject({ isChanged: false, isWaiting: false, failure: undefined });
  });

  test('a save that waited when the browser was closed is made by the next page', async () => {
    const work = newWork();
    await openPage(work);
    work.document.title = 'On the train';
    hub.isDown = true;
    await work.online.save();
    hub.isDown = false;
    const later = newWork();
    await openPage(later);
    await vi.waitFor(() => {
      expect(later.isChanged).toBe(false);
    });
    expect(later).toMatchObject({ id: work.id, title: 'On the train', isWaiting: false });
  });

  test('deleting the copy online leaves the work on the device under a new name', async () => {
    const { work, edit } = await savedWork('Plan');
    const before = work.id;
    await work.online.remove();
    expect(work).toMatchObject({ title: 'Plan', isChanged: true, receipt: undefined });
    expect(work.id).not.toBe(before);
    const reader = newWork({ device: new FakeStorage() });
    await openPage(reader, edit);
    expect(reader.failure).toEqual({ problem: 'deleted', during: 'open' });
  });

  test('a link cut short and a link to nothing say what is wrong', async () => {
    const work = newWork();
    const { page } = await openPage(work, hashOf(newAccess()).slice(0, 40));
    expect(work.failure?.problem).toBe('brokenLink');
    page.open(hashOf(newAccess()));
    await vi.waitFor(() => {
      expect(work.failure?.problem).toBe('missing');
    });
  });
});

describe('when someone else saved meanwhile', () => {
  /** Two devices with one work: the other saved a title, ours has one that is not saved. */
  async function race(merge?: Given['merge']) {
    const { work: other, edit } = await savedWork('Base');
    const mine = newWork({ device: new FakeStorage(), ...(merge ? { merge } : {}) });
    await openPage(mine, edit);
    other.document.title = 'Theirs';
    await other.online.save();
    mine.document.notes.push('Mine');
    await mine.online.save();
    return { mine, other };
  }

  test('a person chooses, and the version not taken stays on the device', async () => {
    const { mine } = await race();
    expect(mine.conflict?.document.title).toBe('Theirs');
    await mine.online.settle('mine');
    expect(mine).toMatchObject({ title: 'Base', isChanged: false, conflict: undefined });
    expect(mine.receipt?.version).toBe(3);
    expect(mine.device.others.map(({ title }) => title)).toEqual(['Theirs']);
  });

  test('the other version can be taken, without saving anything', async () => {
    const { mine } = await race();
    await mine.online.settle('theirs');
    expect(mine).toMatchObject({ title: 'Theirs', isChanged: false });
    expect(mine.receipt?.version).toBe(2);
    expect(mine.device.others.map(({ document }) => document)).toEqual([
      { title: 'Base', notes: ['Mine'] },
    ]);
  });

  test('a tool that can bring both together saves what comes of it', async () => {
    const { mine, other } = await race((_, { notes }, { title }) => ({ title, notes }));
    expect(mine.conflict).toBeUndefined();
    await other.online.refresh();
    expect(other.plain).toEqual({ title: 'Theirs', notes: ['Mine'] });
  });
});

describe('as a file', () => {
  test('a file opens as a work of this device beside the one that was open', async () => {
    const work = newWork();
    await openPage(work);
    work.document.title = 'Open before';
    const text = fileText({ title: 'From a file', notes: [] }, origin, place.origin);
    await work.openFile(new File([text], 'brief.json'));
    expect(work).toMatchObject({ title: 'From a file', isChanged: true, access: undefined });
    expect(work.device.others.map(({ title }) => title)).toEqual(['Open before']);
  });

  test('what is no file of the hub is refused, and the open work stays', async () => {
    const work = newWork();
    await openPage(work);
    work.document.title = 'Open before';
    await work.openFile(new File(['{}'], 'other.json'));
    expect(work).toMatchObject({
      title: 'Open before',
      failure: { problem: 'notAFile', during: 'open' },
    });
  });
});

describe('a tool whose works are kept only when asked for', () => {
  const newAsking = () =>
    new KeptWork<Brief>(
      {
        ...origin,
        schema: Brief,
        titleOf: ({ title }) => title,
        empty: () => ({ title: '', notes: [] }),
        isKeptOnAsking: true,
      },
      { storage, ask: hub.ask },
    );
  const stored = () => Object.keys(storage).filter((key) => key.startsWith(prefix));

  test('leaves nothing on the device until then, and goes on with it afterwards', async () => {
    const work = newAsking();
    const { close } = await openPage(work);
    work.document.title = 'Secret draft';
    work.device.keep();
    expect(stored()).toEqual([]);
    work.device.ask();
    expect(stored()).not.toEqual([]);
    close();
    const again = newAsking();
    await openPage(again);
    expect(again.document.title).toBe('Secret draft');
    expect(again.device.isAsked).toBe(true);
  });

  test('takes it off again and leaves it on the page', async () => {
    const work = newAsking();
    const { close } = await openPage(work);
    work.document.title = 'Secret draft';
    work.device.ask();
    work.device.release();
    close();
    expect(work.document.title).toBe('Secret draft');
    expect(JSON.stringify(storage)).not.toContain('Secret draft');
  });
});
