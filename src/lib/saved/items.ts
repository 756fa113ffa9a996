import * as v from 'valibot';
import { mostSavedBytes, SavedItem, SaveReceipt } from '#domain/tools/saved.ts';
import type { SavedKind } from '#domain/words.ts';
import { decrypt, encrypt } from './cipher.ts';
import type { Access } from './link.ts';
import { SavedError, type SavedProblem } from './problems.ts';

/** A version of an item as it is sent: the same bytes can be sent again when an answer was lost. */
export type Sealed = { kind: SavedKind; version: number; ciphertext: string };

type Ask = typeof fetch;

/** As many as may hand something in at the same moment. */
const mostTries = 12;

/** Encrypts the version of an item that is to be saved next; throws a SavedError (`tooLarge`). */
export async function seal(
  access: Access,
  { kind, version, document }: { kind: SavedKind; version: number; document: unknown },
): Promise<Sealed> {
  const ciphertext = await encrypt(document, access.key, { id: access.id, kind, version });
  if ((ciphertext.length * 3) / 4 > mostSavedBytes) throw new SavedError('tooLarge');
  return { kind, version, ciphertext };
}

/** Saves a sealed version, the first or a later one; throws a SavedError. */
export async function send(
  { id, token }: Access,
  { kind, version, ciphertext }: Sealed,
  ask: Ask = fetch,
): Promise<SaveReceipt> {
  if (token === undefined) throw new SavedError('readOnly');
  const answer = await request(ask, version === 1 ? '/api/saved' : `/api/saved/${id}`, {
    method: version === 1 ? 'POST' : 'PUT',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(version === 1 ? { id, kind, ciphertext } : { version, ciphertext }),
  });
  return v.parse(SaveReceipt, await answer.json());
}

/** Fetches and decrypts an item; throws a SavedError. */
export async function open<Schema extends v.GenericSchema>(
  { id, key }: Access,
  kind: SavedKind,
  schema: Schema,
  ask: Ask = fetch,
): Promise<{ document: v.InferOutput<Schema>; receipt: SaveReceipt }> {
  const answer = await request(ask, `/api/saved/${id}`, { cache: 'no-store' });
  const item = v.parse(SavedItem, await answer.json());
  if (item.kind !== kind) throw new SavedError('otherKind');
  const plain = await decrypt(item.ciphertext, key, { id, kind, version: item.version });
  const document = v.safeParse(schema, plain);
  if (!document.success) throw new SavedError('unreadable');
  const { version, savedAt, expiresAt } = item;
  return { document: document.output, receipt: { id, version, savedAt, expiresAt } };
}

/** Deletes an item from the server; throws a SavedError. */
export async function remove({ id, token }: Access, ask: Ask = fetch): Promise<void> {
  if (token === undefined) throw new SavedError('readOnly');
  await request(ask, `/api/saved/${id}`, {
    method: 'DELETE',
    headers: { Authorization: `Bearer ${token}` },
  });
}

/** Changes an item online, anew on top of what others save meanwhile; throws a SavedError. */
export async function modify<Document>(
  access: Access,
  kind: SavedKind,
  schema: v.GenericSchema<unknown, Document>,
  change: (document: Document) => Document,
  ask: Ask = fetch,
): Promise<void> {
  for (let time = 1; ; time += 1) {
    const { document, receipt } = await open(access, kind, schema, ask);
    const next = { kind, version: receipt.version + 1, document: change(document) };
    try {
      await send(access, await seal(access, next), ask);
      return;
    } catch (error) {
      const isStale = error instanceof SavedError && error.problem === 'stale';
      if (!isStale || time === mostTries) throw error;
    }
  }
}

async function request(ask: Ask, path: string, init: RequestInit): Promise<Response> {
  const answer = await ask(path, init).catch(() => {
    throw new SavedError('offline');
  });
  if (answer.ok) return answer;
  throw new SavedError(await problemOf(answer));
}

const byStatus: Record<number, SavedProblem> = {
  401: 'readOnly',
  403: 'readOnly',
  404: 'missing',
  409: 'stale',
  413: 'tooLarge',
  429: 'tooMany',
};

async function problemOf(answer: Response): Promise<SavedProblem> {
  if (answer.status !== 410) return byStatus[answer.status] ?? 'unavailable';
  const body: unknown = await answer.json().catch(() => undefined);
  const isDeleted = v.is(v.object({ type: v.pipe(v.string(), v.endsWith('deleted')) }), body);
  return isDeleted ? 'deleted' : 'expired';
}
