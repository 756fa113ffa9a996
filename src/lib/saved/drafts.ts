import * as v from 'valibot';
import { Stamp } from '#domain/tools/saved.ts';
import { SavedKind } from '#domain/words.ts';

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
  /** What was sent and not answered. */
  pending: v.optional(v.object({ kind: SavedKind, version: v.number(), ciphertext: v.string() })),
});
export type Draft = v.InferOutput<typeof Draft>;

/** The works of one tool in the browser's storage. Reading never throws; writing does when there is no room. */
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

  find(id: string): Draft | undefined {
    return this.#read(this.entryOf(id));
  }

  /** The work that was open last. */
  findCurrent(): Draft | undefined {
    const id = this.#storage?.getItem(this.#prefix);
    return id ? this.find(id) : undefined;
  }

  /** All works of the tool, the last changed first. */
  list(): Draft[] {
    const keys = Object.keys(this.#storage ?? {}).filter((key) =>
      key.startsWith(`${this.#prefix}/`),
    );
    return keys
      .flatMap((key) => this.#read(key) ?? [])
      .sort((a, b) => b.changedAt.localeCompare(a.changedAt));
  }

  /** Stores a work; throws when the browser keeps nothing or its room is used up. */
  store(draft: Omit<Draft, 'changedAt'>): void {
    if (this.#storage === undefined) throw new Error('this browser keeps nothing');
    const changedAt = new Date().toISOString();
    this.#storage.setItem(this.entryOf(draft.id), JSON.stringify({ ...draft, changedAt }));
  }

  /** Remembers which work is open, where there is room to. */
  choose(id: string): void {
    try {
      this.#storage?.setItem(this.#prefix, id);
    } catch {
      // Without it the next page begins with an empty work; this one stands in the list.
    }
  }

  remove(id: string): void {
    this.#storage?.removeItem(this.entryOf(id));
  }

  #read(key: string): Draft | undefined {
    try {
      return v.parse(Draft, JSON.parse(this.#storage?.getItem(key) ?? ''));
    } catch {
      return undefined;
    }
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
