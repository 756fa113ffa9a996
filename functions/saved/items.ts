import * as saved from '#db/queries/saved.ts';
import { maxSavedBytes, NewSavedItem, NextSavedItem, type Stamp } from '#domain/tools/saved.ts';
import { readJson, tooLarge } from '../http/body.ts';
import type { ApiContext } from '../http/context.ts';
import { openDatabase } from '../http/database.ts';
import { Problem } from '../http/problem.ts';
import { requireRoom } from '../http/storage.ts';
import { hashOf } from '../http/secrets.ts';
import { requireChangeable, requireKept, requireOwned, requireToken, type Row } from './access.ts';

const monthsKept = 12;

/** Keeps the first version of an item. */
export async function keepItem(c: ApiContext) {
  const { id, kind, ciphertext, addToken } = await readJson(c, NewSavedItem);
  const tokenHash = hashOf(requireToken(c));
  const content = contentOf(ciphertext);
  const db = await openDatabase(c);
  await saved.purge(db, new Date());
  await requireRoom(c, db, content.length);
  const times = timesFrom(new Date());
  const addTokenHash = addToken === undefined ? null : hashOf(addToken);
  const row = { id, kind, ciphertext: content, version: 1, tokenHash, addTokenHash, ...times };
  if (await saved.insert(db, row)) return c.json(receiptOf(row), 201);
  // The same save sent again, because its answer was lost, is no conflict.
  const held = await requireChangeable(c, db, id);
  if (isSameSave(held, 1, content)) return c.json(receiptOf(held), 201);
  throw stale(held, 1);
}

/** Answers with the item of the address, still encrypted. */
export async function showItem(c: ApiContext) {
  const row = await requireKept(await openDatabase(c), idOf(c));
  const { id, kind, version, savedAt, expiresAt } = row;
  c.header('Cache-Control', 'no-store');
  const ciphertext = row.ciphertext.toString('base64');
  return c.json({ id, kind, version, savedAt, expiresAt, ciphertext });
}

/** Keeps the next version of the item of the address. */
export async function replaceItem(c: ApiContext) {
  const { version, ciphertext, addToken } = await readJson(c, NextSavedItem);
  const content = contentOf(ciphertext);
  const db = await openDatabase(c);
  const { id, ciphertext: before } = await requireChangeable(c, db, idOf(c));
  // What does not grow is taken even where there is no room: people can make theirs smaller.
  if (content.length > before.length) await requireRoom(c, db, content.length - before.length);
  const adding = addToken === undefined ? {} : { addTokenHash: hashOf(addToken) };
  const next = { id, version, ciphertext: content, ...adding, ...timesFrom(new Date()) };
  if (await saved.replace(db, next)) return c.json(receiptOf(next));
  const held = await requireKept(db, id);
  if (isSameSave(held, version, content)) return c.json(receiptOf(held));
  throw stale(held, version);
}

/** Deletes the item of the address; what is deleted already stays so. */
export async function deleteItem(c: ApiContext) {
  const db = await openDatabase(c);
  const { id } = await requireOwned(c, db, idOf(c));
  await saved.erase(db, id);
  return c.body(null, 204);
}

const idOf = (c: ApiContext) => c.req.param('id') ?? '';

function contentOf(base64: string): Buffer {
  const content = Buffer.from(base64, 'base64');
  if (content.length > maxSavedBytes) throw tooLarge(maxSavedBytes);
  return content;
}

function timesFrom(now: Date): { savedAt: string; expiresAt: string } {
  const end = new Date(now);
  end.setUTCMonth(end.getUTCMonth() + monthsKept);
  return { savedAt: now.toISOString(), expiresAt: end.toISOString() };
}

const receiptOf = ({ id, version, savedAt, expiresAt }: Stamp): Stamp => ({
  id,
  version,
  savedAt,
  expiresAt,
});

const isSameSave = (held: Row, version: number, content: Buffer) =>
  held.version === version && held.ciphertext.equals(content);

const stale = (held: Row, version: number) =>
  new Problem(
    409,
    'stale-version',
    'Someone else saved in between. Fetch the item, bring both versions together, and save again.',
    [{ field: 'version', expected: String(held.version + 1), received: String(version) }],
  );
