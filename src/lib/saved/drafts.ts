import * as v from 'valibot';
import { Stamp } from '#domain/tools/saved.ts';
import { SavedKind } from '#domain/words.ts';
import { Adding } from './addition-cipher.ts';

/** A work on this device: the document, and what is known of its copy on the server, if it has one. */
const Draft = v.object({
  id: v.string(),
  title: v.string(),
  changedAt: v.string(),
  document: v.unknown(),
  /** Whether something is not saved online yet. */
  isChanged: v.boolean(),
  key: v.optional(v.string()),
  token: v.optional(v.string()),
  receipt: v.optional(Stamp),
  adding: v.optional(Adding),
  /** What was sent and not answered. */
  pending: v.optional(v.object({ kind: SavedKind, version: v.number(), ciphertext: v.string() })),
  /** By which tab and when it was written, and on which write. */
  write: v.optional(v.string()),
  after: v.optional(v.array(v.string())),
});
export type Draft = v.InferOutput<typeof Draft>;

/** The works of one tool in the browser's storage. Only `store` throws: when the browser keeps nothing or has no room. */
export class Drafts {
  readonly #prefix: string;
  readonly #storage: Storage | undefined;

  constructor(tool: string, storage: Storage | undefined) {
    this.#prefix = `clause-hub/${tool}`;
    this.#storage = storage;
  }

  /** The name of a work's entry in the storage. */
  entryOf(id: string): string {
    return `${this.#prefix}/${id}`;
  }

  /** Whether an entry of the storage is one of these works. */
  hasEntry(name: string): boolean {
    return name.startsWith(`${this.#prefix}/`);
  }

  find(id: string): Draft | undefined {
    return parseDraft(this.#read(this.entryOf(id)) ?? '');
  }

  /** Whether the storage can be read and holds no such work. */
  isMissing(id: string): boolean {
    return this.#read(this.entryOf(id)) === null;
  }

  /** The work that was open last. */
  findCurrent(): Draft | undefined {
    const id = this.#read(this.#prefix);
    return id ? this.find(id) : undefined;
  }

  /** All works of the tool, the last changed first. */
  list(): Draft[] {
    return this.#keys()
      .flatMap((key) => parseDraft(this.#read(key) ?? '') ?? [])
      .sort((a, b) => b.changedAt.localeCompare(a.changedAt));
  }

  /** Whether the storage takes what is written; it is left as it was. */
  canStore(): boolean {
    try {
      if (this.#storage === undefined) return false;
      this.#storage.setItem(probe, probe);
      const isThere = this.#storage.getItem(probe) === probe;
      this.#storage.removeItem(probe);
      return isThere;
    } catch {
      return false;
    }
  }

  /** Stores a work; throws when the browser keeps nothing or its room is used up. */
  store(draft: Omit<Draft, 'changedAt'>): void {
    if (this.#storage === undefined) throw new Error('this browser keeps nothing');
    const changedAt = new Date().toISOString();
    this.#storage.setItem(this.entryOf(draft.id), JSON.stringify({ ...draft, changedAt }));
    if (this.#read(this.entryOf(draft.id)) === undefined) throw new Error('nothing can be read');
  }

  /** Remembers which work is open, where there is room to. */
  choose(id: string): void {
    try {
      if (this.#read(this.#prefix) !== id) this.#storage?.setItem(this.#prefix, id);
    } catch {
      // Without it the next page begins with an empty work; this one stands in the list.
    }
  }

  /** Takes a work out; where the storage lets nobody in there is none. */
  remove(id: string): void {
    try {
      this.#storage?.removeItem(this.entryOf(id));
    } catch {
      // What cannot be reached was not kept by this page either.
    }
  }

  #keys(): string[] {
    try {
      return Object.keys(this.#storage ?? {}).filter((key) => this.hasEntry(key));
    } catch {
      return [];
    }
  }

  /** An entry as text; null where there is none, undefined where the storage cannot be read. */
  #read(key: string): string | null | undefined {
    try {
      return this.#storage?.getItem(key);
    } catch {
      return undefined;
    }
  }
}

const probe = 'clause-hub?';

function parseDraft(text: string): Draft | undefined {
  try {
    return v.parse(Draft, JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** The browser's storage; undefined where it is switched off. */
export function deviceStorage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}
