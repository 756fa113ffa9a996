import type { DocumentReading } from '#domain/reading/reading.ts';
import type { Draft } from './draft.ts';

/** What is kept of a contribution until it is sent: the answers, the document's bytes, what was read in it. */
export type Kept = { draft: Draft; document: Blob; reading: DocumentReading };

const name = 'clause-hub-contribution';
const store = 'kept';

/** Reads what this device keeps; nothing where it keeps nothing. Rejects where the browser has no storage. */
export async function readKept(): Promise<Partial<Kept>> {
  const parts = await Promise.all(
    (['draft', 'document', 'reading'] as const).map(async (part) => {
      const value = await run('readonly', (kept): IDBRequest<unknown> => kept.get(part));
      return [part, value] as const;
    }),
  );
  return Object.fromEntries(parts.filter(([, value]) => value !== undefined));
}

/** Keeps a part in place of what was kept of it. */
export async function keep<Part extends keyof Kept>(part: Part, value: Kept[Part]): Promise<void> {
  await run('readwrite', (kept) => kept.put(value, part));
}

/** Deletes everything kept. */
export async function forgetKept(): Promise<void> {
  await run('readwrite', (kept) => kept.clear());
}

async function run<Value>(
  mode: IDBTransactionMode,
  ask: (kept: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  const database = await open();
  try {
    const transaction = database.transaction(store, mode);
    const answer = ask(transaction.objectStore(store));
    return await new Promise((resolve, reject) => {
      transaction.oncomplete = () => {
        resolve(answer.result);
      };
      transaction.onabort = () => {
        reject(transaction.error ?? new Error('the draft was not kept'));
      };
    });
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore(store);
    };
    opening.onsuccess = () => {
      resolve(opening.result);
    };
    opening.onerror = () => {
      reject(opening.error ?? new Error('there is no storage'));
    };
  });
}
