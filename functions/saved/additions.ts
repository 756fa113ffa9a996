import * as additions from '#db/queries/additions.ts';
import * as saved from '#db/queries/saved.ts';
import {
  AdditionsQuery,
  additionsPerPage,
  DeletedAdditions,
  maxAdditionBytes,
  maxAdditions,
  NewAddition,
} from '#domain/tools/additions.ts';
import { readJson, tooLarge } from '../http/body.ts';
import type { ApiContext } from '../http/context.ts';
import { openDatabase } from '../http/database.ts';
import { Problem } from '../http/problem.ts';
import { readQuery } from '../http/query.ts';
import { requireRoom } from '../http/storage.ts';
import { requireAddable, requireChangeable } from './access.ts';

/** Keeps what somebody adds to the item of the address; sent again, it is answered as before. */
export async function addToItem(c: ApiContext) {
  const { id, ciphertext } = await readJson(c, NewAddition);
  const content = Buffer.from(ciphertext, 'base64');
  if (content.length > maxAdditionBytes) throw tooLarge(maxAdditionBytes);
  const db = await openDatabase(c);
  const { id: itemId } = await requireAddable(c, db, idOf(c));
  await saved.purge(db, new Date());
  await requireRoom(c, db, content.length);
  const addedAt = new Date().toISOString();
  const row = { itemId, id, ciphertext: content, addedAt };
  if (await additions.insert(db, row)) return c.json({ id, addedAt }, 201);
  const held = await additions.find(db, itemId, id);
  if (held === undefined) throw full();
  // What was sent before, or was read and deleted since, is not added anew.
  const isSame = held.ciphertext.length === 0 || held.ciphertext.equals(content);
  if (isSame) return c.json({ id, addedAt: held.addedAt }, 201);
  throw new Problem(422, 'key-reused', 'Something else was added under this id; choose a new one.');
}

/** Answers with what was added to the item of the address, still sealed, a page at a time. */
export async function listAdditions(c: ApiContext) {
  const { after } = readQuery(c, AdditionsQuery);
  const db = await openDatabase(c);
  const { id: itemId } = await requireChangeable(c, db, idOf(c));
  const rows = await additions.list(db, itemId, after);
  const items = rows.slice(0, additionsPerPage);
  const next = rows.length > items.length ? (items.at(-1)?.place ?? null) : null;
  c.header('Cache-Control', 'no-store');
  return c.json({
    items: items.map(({ id, addedAt, ciphertext }) => ({
      id,
      addedAt,
      ciphertext: ciphertext.toString('base64'),
    })),
    next,
  });
}

/** Deletes what was added to the item of the address: the ones that are named, or all. */
export async function deleteAdditions(c: ApiContext) {
  const { id: ids } = readQuery(c, DeletedAdditions);
  const db = await openDatabase(c);
  const { id: itemId } = await requireChangeable(c, db, idOf(c));
  await additions.erase(db, itemId, ids);
  return c.body(null, 204);
}

const idOf = (c: ApiContext) => c.req.param('id') ?? '';

const full = () =>
  new Problem(
    409,
    'full',
    `This item holds ${maxAdditions} additions already. Its people must read some before there is room.`,
  );
