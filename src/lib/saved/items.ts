import * as v from 'valibot';
import { maxSavedBytes, SavedItem, Stamp } from '#domain/tools/saved.ts';
import type { SavedKind } from '#domain/words.ts';
import { apiErrorOf, type ApiError, type ApiReason } from '#lib/api/api-error.ts';
import { call, type Asked } from '#lib/api/call.ts';
import { isRecord } from '#domain/merge/same.ts';
import { Adding, addTokenOf } from './addition-cipher.ts';
import { decrypt, encrypt } from './cipher.ts';
import type { Access } from './link.ts';
import { SavedError, type SavedProblem } from './problems.ts';

/** A version of an item as it is sent: the same bytes can be sent again when an answer was lost. */
export type Sealed = { kind: SavedKind; version: number; ciphertext: string };

type Ask = typeof fetch;

/** As many as may hand something in at the same moment. */
const maxTries = 12;

/** What is saved as one version of an item: the document, and beside it the item's key pair where it has one. */
type Content = {
  kind: SavedKind;
  version: number;
  document: object;
  adding?: Adding | undefined;
};

/** A version of an item as it was found. */
type Found<Document> = { document: Document; receipt: Stamp; adding: Adding | undefined };

/** Encrypts the version of an item that is to be saved next; throws a SavedError (`tooLarge`). */
export async function seal(
  access: Access,
  { kind, version, document, adding }: Content,
): Promise<Sealed> {
  // Releases without additions read the fields they know and leave this one.
  const content = adding === undefined ? document : { ...document, additions: adding };
  const ciphertext = await encrypt(content, access.key, { id: access.id, kind, version });
  if ((ciphertext.length * 3) / 4 > maxSavedBytes) throw new SavedError('tooLarge');
  return { kind, version, ciphertext };
}

/** Saves a sealed version, the first or a later one; throws a SavedError. */
export async function send(
  { id, token }: Access,
  { kind, version, ciphertext }: Sealed,
  ask: Ask = fetch,
): Promise<Stamp> {
  if (token === undefined) throw new SavedError('readOnly');
  const addToken = await addTokenOf(token);
  const asked: Asked =
    version === 1
      ? { method: 'POST', body: { id, kind, ciphertext, addToken } }
      : { method: 'PUT', body: { version, ciphertext, addToken } };
  const path = version === 1 ? '/saved' : `/saved/${id}`;
  return request(Stamp, path, { ...asked, bearer: token, fetch: ask });
}

/** Fetches and decrypts an item; throws a SavedError. */
export async function open<Schema extends v.GenericSchema>(
  { id, key }: Access,
  kind: SavedKind,
  schema: Schema,
  ask: Ask = fetch,
): Promise<Found<v.InferOutput<Schema>>> {
  const item = await request(SavedItem, `/saved/${id}`, { fetch: ask });
  if (item.kind !== kind) throw new SavedError('otherKind');
  const plain = await decrypt(item.ciphertext, key, { id, kind, version: item.version });
  const { additions, ...rest } = isRecord(plain) ? plain : {};
  const document = v.safeParse(schema, isRecord(plain) ? rest : plain);
  if (!document.success) throw new SavedError('unreadable');
  const { version, savedAt, expiresAt } = item;
  const adding = v.safeParse(Adding, additions);
  return {
    document: document.output,
    receipt: { id, version, savedAt, expiresAt },
    adding: adding.success ? adding.output : undefined,
  };
}

/** Deletes an item from the server; throws a SavedError. */
export async function remove({ id, token }: Access, ask: Ask = fetch): Promise<void> {
  if (token === undefined) throw new SavedError('readOnly');
  await request(v.undefined(), `/saved/${id}`, { method: 'DELETE', bearer: token, fetch: ask });
}

/** Changes an item online, anew on top of what others save meanwhile; throws a SavedError. */
export async function modify<Document extends object>(
  access: Access,
  kind: SavedKind,
  schema: v.GenericSchema<unknown, Document>,
  change: (document: Document) => Document,
  ask: Ask = fetch,
): Promise<void> {
  for (let time = 1; ; time += 1) {
    const { document, receipt, adding } = await open(access, kind, schema, ask);
    const next = { kind, version: receipt.version + 1, document: change(document), adding };
    try {
      await send(access, await seal(access, next), ask);
      return;
    } catch (error) {
      const isStale = error instanceof SavedError && error.problem === 'stale';
      if (!isStale || time === maxTries) throw error;
    }
  }
}

/** Calls the API; throws a SavedError. */
export const request: typeof call = async (schema, path, asked) => {
  try {
    return await call(schema, path, asked);
  } catch (error) {
    throw new SavedError(problemOf(apiErrorOf(error)));
  }
};

const problems: { [Reason in ApiReason]?: SavedProblem } = {
  offline: 'offline',
  signedOut: 'readOnly',
  forbidden: 'readOnly',
  missing: 'missing',
  conflict: 'stale',
  tooLarge: 'tooLarge',
  limited: 'tooMany',
  full: 'full',
};

function problemOf({ reason, kind }: ApiError): SavedProblem {
  if (kind === 'full') return 'full';
  if (reason === 'gone') return kind === 'deleted' ? 'deleted' : 'expired';
  return problems[reason] ?? 'unavailable';
}
