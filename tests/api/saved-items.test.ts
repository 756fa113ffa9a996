import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import type { Database } from '#db/client.server.ts';
import * as saved from '#db/queries/saved.ts';
import { createApi } from '#functions/app.ts';
import * as items from '#lib/saved/items.ts';
import { newAccess, type Access } from '#lib/saved/link.ts';
import { SavedError } from '#lib/saved/problems.ts';
import { emptyDatabase, vocabularies } from '../support/database.ts';
import { feedWords } from '../support/feed-words.ts';

// What browsers do with saved items, against the real API and a real database.
const origin = 'https://hub.example';
const api = createApi({
  builtAt: '2026-01-01T00:00:00.000Z',
  version: '0.0.0',
  words: feedWords,
  vocabularies,
});
const Notes = v.strictObject({ notes: v.string() });
const kind = 'worksheet';

let db: Database;
const ask = (async (path: string, init: RequestInit) =>
  await api.request(`${origin}${path}`, init, {
    database: () => Promise.resolve(db),
    origin,
  })) as typeof fetch;

beforeEach(async () => {
  db = await emptyDatabase();
});

async function save(access: Access, version: number, notes: string) {
  const sealed = await items.seal(access, { kind, version, document: { notes } });
  return items.send(access, sealed, ask);
}

const read = async (access: Access) => (await items.open(access, kind, Notes, ask)).document.notes;

async function problemOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof SavedError ? error.problem : `no problem: ${String(error)}`;
}

it('an item goes there and comes back, and the server holds none of its words', async () => {
  const access = newAccess();
  await save(access, 1, 'Réunion à Genève');
  await save(access, 2, 'Réunion à Lisbonne');
  expect(await read(access)).toBe('Réunion à Lisbonne');
  const row = await saved.findById(db, access.id);
  const stored = `${JSON.stringify(row)} ${row?.ciphertext.toString('latin1') ?? ''}`;
  for (const secret of ['Lisbonne', access.key, access.token]) expect(stored).not.toContain(secret);
});

it('five people who add something at once lose nothing', async () => {
  const access = newAccess();
  await save(access, 1, '');
  const people = ['a', 'b', 'c', 'd', 'e'];
  await Promise.all(
    people.map((name) =>
      items.modify(access, kind, Notes, ({ notes }) => ({ notes: `${notes}${name} ` }), ask),
    ),
  );
  expect((await read(access)).trim().split(' ').toSorted()).toEqual(people);
});

describe('each expected failure has its name', () => {
  let access: ReturnType<typeof newAccess>;
  const change = async (bytes: (old: Buffer) => Buffer) => {
    const row = await saved.findById(db, access.id);
    if (row === undefined) throw new Error('nothing was saved');
    await saved.replace(db, {
      ...row,
      version: row.version + 1,
      ciphertext: bytes(row.ciphertext),
    });
  };

  beforeEach(async () => {
    access = newAccess();
    await save(access, 1, 'x');
  });

  it('a wrong key', async () => {
    expect(await problemOf(read({ ...access, key: newAccess().key }))).toBe('wrongKey');
  });

  it('a changed ciphertext, in any byte after its head, or cut short', async () => {
    await change((old) =>
      Buffer.from(old.map((byte, at) => (at === old.length - 1 ? byte ^ 1 : byte))),
    );
    expect(await problemOf(read(access))).toBe('changed');
    await change((old) => old.subarray(0, 20));
    expect(await problemOf(read(access))).toBe('changed');
  });

  it('an older version put in the place of a newer one', async () => {
    await change((old) => old);
    expect(await problemOf(read(access))).toBe('changed');
  });

  it('a stale version', async () => {
    await save(access, 2, 'theirs');
    expect(await problemOf(save(access, 2, 'mine'))).toBe('stale');
    expect(await read(access)).toBe('theirs');
  });

  it('a link to read', async () => {
    expect(await problemOf(save({ ...access, token: undefined }, 2, 'y'))).toBe('readOnly');
    expect(await problemOf(save({ ...access, token: newAccess().token }, 2, 'y'))).toBe('readOnly');
  });

  it('a deleted, an expired and an unknown item', async () => {
    await saved.insert(db, {
      id: 'A'.repeat(22),
      kind,
      ciphertext: Buffer.from('x'),
      version: 1,
      tokenHash: '',
      savedAt: '2020-01-01T00:00:00.000Z',
      expiresAt: '2021-01-01T00:00:00.000Z',
    });
    expect(await problemOf(read({ ...access, id: 'A'.repeat(22) }))).toBe('expired');
    expect(await problemOf(read(newAccess()))).toBe('missing');
    await items.remove(access, ask);
    expect(await problemOf(read(access))).toBe('deleted');
  });

  it('another kind, another form, too much, no network, no server', async () => {
    expect(await problemOf(items.open(access, 'brief', Notes, ask))).toBe('otherKind');
    const Other = v.object({ other: v.string() });
    expect(await problemOf(items.open(access, kind, Other, ask))).toBe('unreadable');
    const notes = randomBytes(200_000).toString('hex');
    expect(await problemOf(save(access, 2, notes))).toBe('tooLarge');
    const dead = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await problemOf(items.open(access, kind, Notes, dead))).toBe('offline');
    const ill = () => Promise.resolve(new Response('', { status: 503 }));
    expect(await problemOf(items.open(access, kind, Notes, ill))).toBe('unavailable');
  });
});
