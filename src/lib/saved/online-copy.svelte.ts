import { meet, settle } from './conflict.ts';
import type { DeviceWorks } from './device-works.svelte.ts';
import * as items from './items.ts';
import { newAccess, type Access } from './link.ts';
import type { OpenWork, Version } from './open-work.svelte.ts';
import { SavedError } from './problems.ts';

/** The copy of the open work online, encrypted: saved when its person says so. */
export class OnlineCopy<Document extends object> {
  isBusy = $state(false);

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
      if (open.isChanged || open.receipt === undefined) await this.#sendNext(access);
      open.isWaiting = false;
    });
  }

  /** Saves what waits for the network. */
  async goOn(): Promise<void> {
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
      else this.#device.show(found.document, { access, receipt: found.receipt });
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
  }

  async #sendNext(access: Access): Promise<void> {
    const open = this.#open;
    const document = open.plain;
    const version = (open.receipt?.version ?? 0) + 1;
    open.pending = await items.seal(access, { kind: open.tool.kind, version, document });
    this.#device.keep();
    await this.#send(access, open.pending, JSON.stringify(document));
  }

  async #send(access: Access, sealed: items.Sealed, known: string): Promise<void> {
    this.#open.markSaved(await items.send(access, sealed, this.#ask), known);
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
