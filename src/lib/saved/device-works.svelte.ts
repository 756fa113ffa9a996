import { Drafts, type Draft } from './drafts.ts';
import { newAccess } from './link.ts';
import type { Copy, OpenWork } from './open-work.svelte.ts';

/** Wait this long after a change before the device keeps it, so that typing stays quick (milliseconds). */
const pause = 250;

/** The works of a tool on this device: the open one, kept as it changes, and the others. */
export class DeviceWorks<Document extends object> {
  /** Whether this browser keeps the work. */
  isKeeping = $state(true);
  others = $state.raw<Draft[]>([]);

  readonly #open: OpenWork<Document>;
  readonly #drafts: Drafts;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(open: OpenWork<Document>, storage: Storage | undefined) {
    this.#open = open;
    this.#drafts = new Drafts(open.tool.tool, storage);
  }

  find(id: string): Draft | undefined {
    return this.#drafts.find(id);
  }

  /** The work that was open last. */
  findCurrent(): Draft | undefined {
    return this.#drafts.findCurrent();
  }

  /** Keeps the open work, unless nothing was written yet. */
  keep(): void {
    clearTimeout(this.#timer);
    const { id, isReady, receipt, access, isEmpty, isChanged, pending, plain } = this.#open;
    if (!isReady && receipt === undefined) return;
    if (isEmpty && access === undefined) return;
    const { key, token } = access ?? {};
    this.#store({ id, document: plain, receipt, key, token, isChanged, pending });
    this.#drafts.choose(id);
  }

  /** Keeps the open work when nothing was written for a moment. */
  keepSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.keep();
    }, pause);
  }

  /** Keeps a document beside the open one, as a work of its own. */
  keepBeside(document: Document): void {
    this.#store({ id: newAccess().id, document, isChanged: false });
  }

  /** Shows a document as the open work. */
  show(document: Document, copy: Copy): void {
    this.#open.show(document, copy);
    this.list();
  }

  /** Goes on with a work of this device; throws a SavedError (`unreadable`). */
  restore(draft: Draft): void {
    this.#open.restore(draft);
    this.#drafts.choose(draft.id);
    this.list();
  }

  /** Goes on with a document as a work of this device that is nowhere online. */
  adopt(document: Document): void {
    this.show(document, {});
    this.#open.markUnsaved();
    this.keep();
  }

  /** Goes on with the open work under a new name, without its copy online. */
  rename(): void {
    this.#drafts.remove(this.#open.id);
    this.adopt(this.#open.plain);
  }

  /** Begins an empty work; the one that was open stays on the device. */
  startNew(): void {
    this.keep();
    this.show(this.#open.tool.empty(), {});
  }

  /** Opens another work of this device. */
  switchTo(id: string): void {
    this.keep();
    const draft = this.find(id);
    if (draft !== undefined) this.restore(draft);
  }

  /** Takes a work off this device; its copy online stays. */
  forget(id = this.#open.id): void {
    clearTimeout(this.#timer);
    this.#drafts.remove(id);
    if (id === this.#open.id) this.#open.show(this.#open.tool.empty(), {});
    this.list();
  }

  /** Goes on with what another page of this browser made of the same work, given the changed entry of the storage. */
  follow(entry: string | null): void {
    if (entry !== this.#drafts.entryOf(this.#open.id)) return;
    const draft = this.find(this.#open.id);
    const own = JSON.stringify(this.#open.document);
    if (draft !== undefined && JSON.stringify(draft.document) !== own) this.restore(draft);
  }

  /** Looks which other works there are. */
  list(): void {
    this.others = this.#drafts.list().filter(({ id }) => id !== this.#open.id);
  }

  #store(draft: Omit<Draft, 'title' | 'changedAt' | 'document'> & { document: Document }): void {
    try {
      this.#drafts.store({ ...draft, title: this.#open.tool.titleOf(draft.document) });
      this.isKeeping = true;
    } catch {
      this.isKeeping = false;
    }
    this.list();
  }
}
