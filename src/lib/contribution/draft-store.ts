import type { DocumentReading } from '#domain/reading/reading.ts';
import type { Written } from '#lib/tabs/tab-versions.ts';
import type { Draft } from './draft.ts';
import type { GivenFile } from './given-files.ts';
import type { ReadGroup } from './read-files.ts';

/** What is kept of a contribution until it is sent: the answers, the files of the document, what was read in them. */
export type Kept = {
  draft: Draft;
  files: GivenFile[];
  groups: ReadGroup[];
  /** Which tab wrote the draft. */
  written: Written;
};

/** What earlier releases kept: one document, whose name stood among the answers, and what was read in it. */
export type KeptEarlier = { document: Blob; reading: DocumentReading };

type Part = keyof Kept | keyof KeptEarlier;
export type KeptDraft = Pick<Kept, 'draft' | 'written'>;

const name = 'clause-hub-contribution';
const store = 'kept';
const parts = [...['draft', 'files', 'groups', 'written'], ...['document', 'reading']] as Part[];

/** Reads parts of what this device keeps; nothing where it keeps nothing. Rejects where the browser has no storage. */
export function readKept(wanted: readonly Part[] = parts): Promise<Partial<Kept & KeptEarlier>> {
  return run('readonly', async (kept) => {
    const values = await Promise.all(wanted.map((part) => answerOf<unknown>(kept.get(part))));
    const found = wanted.map((part, at) => [part, values[at]] as const);
    return Object.fromEntries(found.filter(([, value]) => value !== undefined));
  });
}

/** Keeps files in place of those that were kept, also of what an earlier release kept. */
export const keepFiles = (files: GivenFile[]): Promise<void> =>
  run('readwrite', async (kept) => {
    await Promise.all([
      answerOf(kept.put(files, 'files')),
      answerOf(kept.delete('document')),
      answerOf(kept.delete('reading')),
    ]);
  });

/** Keeps what was read in the files. */
export const keepGroups = (groups: ReadGroup[]): Promise<void> =>
  run('readwrite', async (kept) => {
    await answerOf(kept.put(groups, 'groups'));
  });

/**
 * Keeps the draft that comes of what is kept of it, in one step that no other tab comes between; none where nothing is to
 * be changed.
 */
export const keepDraft = (
  next: (kept: KeptDraft | undefined) => KeptDraft | undefined,
): Promise<void> =>
  run('readwrite', async (kept) => {
    const draft = await answerOf(kept.get('draft') as IDBRequest<Draft | undefined>);
    const written = await answerOf(kept.get('written') as IDBRequest<Written | undefined>);
    const changed = next(draft && { draft, written: written ?? {} });
    if (changed === undefined) return;
    await Promise.all([
      answerOf(kept.put(changed.draft, 'draft')),
      answerOf(kept.put(changed.written, 'written')),
    ]);
  });

/** Deletes everything kept. */
export const forgetKept = (): Promise<void> =>
  run('readwrite', async (kept) => {
    await answerOf(kept.clear());
  });

async function run<Value>(
  mode: IDBTransactionMode,
  ask: (kept: IDBObjectStore) => Promise<Value>,
): Promise<Value> {
  const database = await open();
  try {
    const transaction = database.transaction(store, mode);
    const isDone = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => {
        resolve();
      };
      transaction.onabort = () => {
        reject(transaction.error ?? new Error('the draft was not kept'));
      };
    });
    const [value] = await Promise.all([ask(transaction.objectStore(store)), isDone]);
    return value;
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(store);
  };
  return answerOf(opening);
}

const answerOf = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('there is no storage'));
    };
  });
