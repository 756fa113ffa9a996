import type { Database } from '#db/client.server.ts';
import type { DocumentStore } from '#db/documents/store.ts';
import * as loose from '#db/queries/loose-documents.ts';
import type { ApiContext } from '../http/context.ts';
import { causeOf } from '../http/log-text.ts';
import { Problem } from '../http/problem.ts';

/** Hours after which a file that no submission names will not be named any more. */
const hoursLoose = 24;
/** Files removed at a time: a Worker may ask its surroundings few things per request. */
const maxSwept = 10;

/** The document store; it, and each of its calls, throws a Problem (503) when this hub has none or it cannot be used. */
export async function requireDocuments(c: ApiContext): Promise<DocumentStore> {
  const orSay = <Result>(done: Promise<Result>): Promise<Result> =>
    done.catch((error: unknown) => {
      warn(c, error);
      throw documentsUnavailable();
    });
  if (c.env.documents === undefined) throw documentsUnavailable();
  const store = await orSay(c.env.documents());
  return {
    put: (key, content) => orSay(store.put(key, content)),
    get: (key) => orSay(store.get(key)),
    remove: (key) => orSay(store.remove(key)),
  };
}

const documentsUnavailable = () =>
  new Problem(
    503,
    'documents-unavailable',
    'Documents cannot be kept at the moment. Send the clauses without the document, or try again later.',
    undefined,
    { 'Retry-After': '60' },
  );

/** Removes files that no submission names; what cannot be removed now stays noted, and goes with a later sweep. */
export async function discard(
  c: ApiContext,
  store: DocumentStore,
  db: Database,
  keys: readonly string[],
): Promise<void> {
  try {
    await removeNoted(store, db, keys);
  } catch (error) {
    warn(c, error);
  }
}

/** The same where a hub may have no store for the moment. */
export async function discardSoon(
  c: ApiContext,
  db: Database,
  keys: readonly string[],
): Promise<void> {
  if (keys.length === 0) return;
  try {
    await discard(c, await requireDocuments(c), db, keys);
  } catch (error) {
    warn(c, error);
  }
}

/** Removes files that are noted, and strikes them off the list. */
export async function removeNoted(
  store: DocumentStore,
  db: Database,
  keys: readonly string[],
): Promise<void> {
  for (const key of keys) await store.remove(key);
  await db.write(() => loose.strike(db, keys));
}

/** Removes files that a crash left behind, between a file and the submission that would have named it; may fail. */
export async function sweep(c: ApiContext, store: DocumentStore, db: Database): Promise<void> {
  try {
    for (const key of await listLoose(db)) await discard(c, store, db, [key]);
  } catch (error) {
    warn(c, error);
  }
}

/** Some of the files that no submission has named for a day. */
export const listLoose = (db: Database): Promise<string[]> =>
  loose.listBefore(db, new Date(Date.now() - hoursLoose * 3_600_000).toISOString(), maxSwept);

function warn(c: ApiContext, error: unknown): void {
  console.warn(JSON.stringify({ requestId: c.get('requestId'), documents: causeOf(error) }));
}
