import { meet, settle } from './conflict.ts';
import type { DeviceWorks } from './device-works.svelte.ts';
import * as additions from './additions.ts';
import { newAdding } from './addition-cipher.ts';
import * as items from './items.ts';
import { newAccess, type Access } from './link.ts';
import type { OpenWork, Version } from './open-work.svelte.ts';
import { SavedError } from './problems.ts';

/** The copy of the open work online, encrypted: saved when its person says so. */
export class OnlineCopy<Document extends object> {
  isBusy = $state(false);
  /** The additions of others that could not be read when they were collected last. */
  unread = $state.raw<string[]>([]);

  /** Whether the network returned while something was tried without it. */
  #isNetworkBack = false;

  readonly #open: OpenWork<Document>;
  readonly #device: DeviceWorks<Document>;
  readonly #ask: typeof fetch;

  constructor(open: OpenWork<Document>, device: DeviceWorks<Document>, ask: typeof fetch) {
    this.#open = open;
    this.#device = device;
    this.#ask = ask;
  }

  /** The version that is online; throws a SavedError. */
  find(access: Access): Promise<Version<Document>> {
    const { kind, schema } = this.#open.tool;
    return items.open(access, kind, schema, this.#ask);
  }

  /** Saves the work online; what fails for want of a network is tried again when it returns. */
  async save(): Promise<void> {
    const open = this.#open;
    if (this.isBusy || open.isReadOnly || open.conflict !== undefined) return;
    const access = (open.access ??= { ...newAccess(), id: open.id });
    await this.#attempt(async () => {
      if (open.pending !== undefined) await this.#send(access, open.pending, '');
      const isNew = open.receipt === undefined || open.adding === undefined;
      if (open.isChanged || isNew) await this.#sendNext(access);
      open.isWaiting = false;
    });
  }

  /** Saves what waits for the network, once what is being tried without it has failed. */
  async goOn(): Promise<void> {
    this.#isNetworkBack = this.isBusy;
    if (this.#open.isWaiting) await this.save();
  }

  /** Takes in what others saved online since; what is not saved here stays. */
  async refresh(): Promise<void> {
    const { access, receipt } = this.#open;
    if (this.isBusy || access === undefined || receipt === undefined) return;
    await this.#attempt(async () => {
      const found = await this.find(access);
      if (found.receipt.version === receipt.version) return;
      if (this.#open.isChanged) await this.#meet(access, found);
      else this.#take(found, access);
    });
  }

  /**
   * Takes in what others saved and added since, and saves it. `take` gives the document with the content of an addition, or
   * undefined when that is nothing for it; what cannot be taken stays where it is, named in `unread`.
   */
  async collect(
    take: (document: Document, content: unknown) => Document | undefined,
  ): Promise<void> {
    await this.refresh();
    const { access, adding, failure, conflict } = this.#open;
    if (this.isBusy || access === undefined || adding === undefined) return;
    if (failure !== undefined || conflict !== undefined) return;
    const taken: string[] = [];
    const unread: string[] = [];
    await this.#attempt(async () => {
      for (const { id, content } of await additions.list(access, adding, this.#ask)) {
        const next = content === undefined ? undefined : take(this.#open.plain, content);
        if (next !== undefined) this.#open.document = next;
        (next === undefined ? unread : taken).push(id);
      }
      this.unread = unread;
    });
    if (taken.length > 0) await this.#saveTaken(access, taken);
  }

  /** Deletes the additions that could not be read. */
  async removeUnread(): Promise<void> {
    const { access } = this.#open;
    if (access === undefined) return;
    await this.#attempt(async () => {
      await additions.remove(access, this.unread, this.#ask);
      this.unread = [];
    });
  }

  /** Makes a new item of the work, with new links, and deletes the one before: none of its links opens anything then. */
  async renew(): Promise<void> {
    const { access, id, plain } = this.#open;
    if (access === undefined || this.isBusy) return;
    this.#device.adopt(plain);
    await this.save();
    if (this.#open.receipt === undefined) return;
    await this.#attempt(async () => {
      await items.remove(access, this.#ask);
      this.#device.forget(id);
    });
  }

  /** Deletes the copy online; the work stays on the device. */
  async remove(): Promise<void> {
    const { access } = this.#open;
    if (access === undefined) return;
    await this.#attempt(async () => {
      await items.remove(access, this.#ask);
      this.#device.rename();
    });
  }

  /** Ends a conflict with one version, which is then online; the other stays on the device. */
  async settle(which: 'mine' | 'theirs'): Promise<void> {
    if (this.#open.conflict === undefined) return;
    settle(this.#open, this.#device, which);
    if (which === 'mine') await this.save();
    this.#device.keep();
  }

  async #attempt(doing: () => Promise<void>): Promise<void> {
    this.isBusy = true;
    this.#open.failure = undefined;
    try {
      await doing();
    } catch (error) {
      await this.#fail(error);
    } finally {
      this.isBusy = false;
      this.#device.keep();
    }
    if (this.#isNetworkBack) await this.goOn();
  }

  async #sendNext(access: Access): Promise<void> {
    const open = this.#open;
    const document = open.plain;
    const version = (open.receipt?.version ?? 0) + 1;
    const adding = (open.adding ??= await newAdding(version === 1));
    const sealed = await items.seal(access, { kind: open.tool.kind, version, document, adding });
    open.pending = sealed;
    this.#device.keep();
    await this.#send(access, sealed, JSON.stringify(document));
  }

  async #send(access: Access, sealed: items.Sealed, known: string): Promise<void> {
    this.#open.markSaved(await items.send(access, sealed, this.#ask), known);
  }

  #take(found: Version<Document>, access: Access): void {
    const adding = found.adding ?? this.#open.adding;
    this.#device.show(found.document, { access, receipt: found.receipt, adding });
  }

  /** What was added is deleted where it came from only once it is saved in the work. */
  async #saveTaken(access: Access, ids: string[]): Promise<void> {
    await this.save();
    if (this.#open.isChanged || this.#open.failure !== undefined) return;
    await this.#attempt(() => additions.remove(access, ids, this.#ask));
  }

  async #meet(access: Access, theirs: Version<Document>): Promise<void> {
    meet(this.#open, theirs);
    if (this.#open.conflict === undefined && this.#open.isChanged) await this.#sendNext(access);
  }

  async #fail(error: unknown): Promise<void> {
    const open = this.#open;
    const isStale = error instanceof SavedError && error.problem === 'stale';
    if (!isStale || open.access === undefined) {
      open.fail(error, 'save');
      return;
    }
    open.isWaiting = false;
    open.pending = undefined;
    try {
      await this.#meet(open.access, await this.find(open.access));
    } catch (later) {
      await this.#fail(later);
    }
  }
}
