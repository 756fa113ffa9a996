import { isSame } from '#domain/merge/same.ts';
import { TabVersions } from '#lib/tabs/tab-versions.ts';
import { Drafts, type Draft } from './drafts.ts';
import { newAccess } from './link.ts';
import { SavedError } from './problems.ts';
import type { Copy, OpenWork } from './open-work.svelte.ts';

/** Wait this long after a change before the device keeps it, so that typing stays quick (milliseconds). */
const pause = 250;

/** The works of a tool on this device: the open one, kept as it changes, and the others. */
export class DeviceWorks<Document extends object> {
  /** Whether this browser keeps the work. */
  isKeeping = $state(true);
  others = $state.raw<Draft[]>([]);
  /** Whether its person asked for the open work to be kept here, where a tool waits for that. */
  isAsked = $state(false);

  readonly #open: OpenWork<Document>;
  readonly #drafts: Drafts;
  #versions = new TabVersions<unknown>();
  /** Whether the open work is or was kept on this device. */
  #wasKept = false;
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

  /** Looks whether this browser keeps anything for the page. */
  check(): void {
    this.isKeeping = this.#drafts.canStore();
  }

  /** Keeps the open work where it differs from what is kept, unless nothing was written yet. */
  keep(): void {
    clearTimeout(this.#timer);
    const open = this.#open;
    if (open.tool.isKeptOnAsking === true && !this.isAsked) return;
    if (!open.isReady && open.receipt === undefined) return;
    this.#takeInOthers();
    const stored = this.find(open.id);
    if (stored === undefined && !this.#isWorthKeeping()) return;
    const draft = { ...this.#draft(), changedAt: '' };
    if (stored !== undefined && isSame({ ...stored, ...unlike }, { ...draft, ...unlike })) return;
    this.#wasKept = this.#store(draft, this.#versions) || this.#wasKept;
    this.#drafts.choose(open.id);
  }

  /** Keeps the open work when nothing was written for a moment. */
  keepSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.keep();
    }, pause);
  }

  /** Begins to keep the open work, of a tool that waits to be asked. */
  ask(): void {
    this.isAsked = true;
    this.keep();
  }

  /** Takes the open work off the device and goes on with it on the page alone. */
  release(): void {
    clearTimeout(this.#timer);
    this.isAsked = false;
    this.#drafts.remove(this.#open.id);
    this.#wasKept = false;
    this.list();
  }

  /** Keeps a document beside the open one, as a work of its own. */
  keepBeside(document: Document): void {
    this.#store({ id: newAccess().id, document, isChanged: false });
  }

  /** Shows a document as the open work. */
  show(document: Document, copy: Copy): void {
    this.#open.show(document, copy);
    this.#begin();
  }

  /** Goes on with a work of this device; throws a SavedError (`unreadable`). */
  restore(draft: Draft): void {
    this.#open.restore(draft);
    this.#drafts.choose(draft.id);
    this.#begin();
  }

  /** Goes on with a document as a work of this device that is nowhere online. */
  adopt(document: Document): void {
    this.show(document, {});
    this.#open.markUnsaved();
    this.keep();
  }

  /** Goes on with the open work under a new name, without its copy online. */
  rename(): void {
    const { id, plain } = this.#open;
    this.adopt(plain);
    this.#drafts.remove(id);
    this.list();
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
    if (id === this.#open.id) this.show(this.#open.tool.empty(), {});
    this.list();
  }

  /** Goes on with what another tab of this browser did to the works, given the changed entry of the storage. */
  follow(entry: string | null): void {
    const own = entry === this.#drafts.entryOf(this.#open.id);
    if (own && this.#drafts.isMissing(this.#open.id)) this.#takeOff();
    else if (own) this.#takeInOthers();
    if (entry === null || this.#drafts.hasEntry(entry)) this.list();
  }

  /** Looks which other works there are. */
  list(): void {
    this.others = this.#drafts.list().filter(({ id }) => id !== this.#open.id);
  }

  /** The open work as it is kept. */
  #draft(): Omit<Draft, 'title' | 'changedAt' | 'document'> & { document: Document } {
    const { id, receipt, access, adding, isChanged, pending, plain } = this.#open;
    const { key, token } = access ?? {};
    return { id, document: plain, receipt, key, token, adding, isChanged, pending };
  }

  /** What was taken off the device, or never written, is kept only for what is written now. */
  #isWorthKeeping(): boolean {
    const { isEmpty, access, plain } = this.#open;
    if (isEmpty && access === undefined) return false;
    return !this.#wasKept || !isSame(this.#versions.last, plain);
  }

  /** Begins to follow what other tabs make of the work that is open now. */
  #begin(): void {
    this.#versions = new TabVersions();
    const stored = this.find(this.#open.id);
    this.#versions.note(stored ?? {}, stored?.document ?? this.#open.plain);
    this.#wasKept = stored !== undefined;
    this.isAsked = stored !== undefined;
    this.list();
  }

  /** Brings what another tab wrote together with what stands here. */
  #takeInOthers(): void {
    const stored = this.find(this.#open.id);
    if (stored === undefined || !this.#versions.isNews(stored)) return;
    const merged = this.#versions.takeIn(this.#open.plain, stored.document, stored);
    this.#tryTo(() => {
      this.#open.follow(merged, stored);
    });
  }

  /** Another tab took the work off the device: unless something is written here, the page goes on with what is there. */
  #takeOff(): void {
    if (!isSame(this.#versions.last, this.#open.plain)) return;
    const current = this.findCurrent();
    this.show(this.#open.tool.empty(), {});
    if (current !== undefined) {
      this.#tryTo(() => {
        this.restore(current);
      });
    }
  }

  /** What a later release wrote in another tab cannot be read here: what stands here goes on. */
  #tryTo(goOn: () => void): void {
    try {
      goOn();
    } catch (error) {
      if (!(error instanceof SavedError)) throw error;
    }
  }

  #store(
    draft: Omit<Draft, 'title' | 'changedAt' | 'document'> & { document: Document },
    versions = new TabVersions<unknown>(),
  ): boolean {
    const title = this.#open.tool.titleOf(draft.document);
    try {
      const written = versions.next();
      this.#drafts.store({ ...draft, title, ...written });
      versions.note(written, draft.document);
      this.isKeeping = true;
    } catch {
      this.isKeeping = false;
    }
    this.list();
    return this.isKeeping;
  }
}

/** What two drafts of the same content may differ in. */
const unlike = { title: '', changedAt: '', write: '', after: [] };
