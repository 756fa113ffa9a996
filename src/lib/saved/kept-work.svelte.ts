import * as v from 'valibot';
import type { SaveReceipt } from '#domain/tools/saved.ts';
import type { SavedKind } from '#domain/words.ts';
import { slugify } from '#domain/clause/slug.ts';
import { deviceStorage, Drafts, type Draft } from './drafts.ts';
import type { FileTool } from './file-formats.ts';
import { fileText, offerFile, parseFile } from './files.ts';
import * as items from './items.ts';
import { hashOf, newAccess, parseHash, type Access } from './link.ts';
import { SavedError, type SavedProblem } from './problems.ts';

/** What a tool says of its works. */
type Tool<Document extends object> = {
  /** The tool's name in files and on the device: the last part of its address. */
  tool: FileTool;
  kind: SavedKind;
  schema: v.GenericSchema<unknown, Document>;
  /** A new document. */
  empty: () => Document;
  /** What a work is called in lists and file names; may be empty. */
  titleOf: (document: Document) => string;
  /** Brings two versions together, given the one both began with; undefined where a person must choose. */
  merge?: (base: Document, mine: Document, theirs: Document) => Document | undefined;
};

type Failure = { problem: SavedProblem; during: 'open' | 'save' };

/** Wait this long after a change before the device keeps it, so that typing stays quick (milliseconds). */
const pause = 250;
/** Failures after which the save is tried again by itself when the network returns. */
const passing = new Set<SavedProblem>(['offline', 'unavailable', 'tooMany']);

/**
 * One work of a tool and where it is kept: on the device as it changes, online when its person saves it. Give
 * `document` to `bind:`; call `start()` when the page is mounted; show `KeepNotice` and `KeepWork`.
 */
export class KeptWork<Document extends object> {
  document = $state() as Document;
  /** Whether the page's link and the device have been looked at. */
  isReady = $state(false);
  isBusy = $state(false);
  /** Whether a save waits for the network. */
  isWaiting = $state(false);
  /** Whether this browser keeps the work. */
  isOnDevice = $state(true);
  failure = $state.raw<Failure | undefined>(undefined);
  access = $state.raw<Access | undefined>(undefined);
  receipt = $state.raw<SaveReceipt | undefined>(undefined);
  /** The version of someone else that was saved meanwhile. */
  conflict = $state.raw<{ document: Document; receipt: SaveReceipt } | undefined>(undefined);
  /** The other works of this tool on the device. */
  others = $state.raw<Draft[]>([]);

  readonly tool: Tool<Document>;
  readonly #drafts: Drafts;
  #id = newAccess().id;
  /** The document as it was last saved or opened, to tell what is new in it. */
  #known = $state('');
  #pending: items.Sealed | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(tool: Tool<Document>) {
    this.tool = tool;
    this.#drafts = new Drafts(
      tool.tool,
      typeof window === 'undefined' ? undefined : deviceStorage(),
    );
    this.document = tool.empty();
    this.#known = JSON.stringify(this.document);
  }

  /** Whether the work was opened by a link to read. */
  get isReadOnly(): boolean {
    return this.access !== undefined && this.access.token === undefined;
  }

  /** Whether something is in it that is not saved online. */
  get isChanged(): boolean {
    return JSON.stringify(this.document) !== this.#known;
  }

  get title(): string {
    return this.tool.titleOf(this.document);
  }

  /** Opens what the address links to, or else the last work of this device; returns how to stop. */
  start(): () => void {
    const openLink = () => void this.#openAddress();
    const goOn = () => {
      if (this.isWaiting) void this.save();
    };
    const keep = () => {
      this.#keep();
    };
    const follow = ({ key }: StorageEvent) => {
      if (key === this.#drafts.entryOf(this.#id)) this.#follow();
    };
    addEventListener('hashchange', openLink);
    addEventListener('online', goOn);
    addEventListener('pagehide', keep);
    addEventListener('storage', follow);
    const stopWatching = $effect.root(() => {
      $effect(() => {
        void JSON.stringify(this.document);
        if (!this.isReady) return;
        clearTimeout(this.#timer);
        this.#timer = setTimeout(keep, pause);
      });
    });
    openLink();
    return () => {
      keep();
      stopWatching();
      removeEventListener('hashchange', openLink);
      removeEventListener('online', goOn);
      removeEventListener('pagehide', keep);
      removeEventListener('storage', follow);
    };
  }

  /** The link to this work online, to read it or to change it; undefined where there is none. */
  linkTo(what: 'view' | 'edit'): string | undefined {
    if (this.access === undefined || this.receipt === undefined) return undefined;
    const { id, key, token } = this.access;
    if (what === 'edit' && token === undefined) return undefined;
    const hash = hashOf({ id, key, token: what === 'edit' ? token : undefined });
    return `${location.origin}${location.pathname}${hash}`;
  }

  /** Saves the work online, encrypted; what fails for want of a network is tried again when it returns. */
  async save(): Promise<void> {
    if (this.isBusy || this.isReadOnly || this.conflict !== undefined) return;
    this.isBusy = true;
    this.failure = undefined;
    this.access ??= { ...newAccess(), id: this.#id };
    try {
      if (this.#pending !== undefined) await this.#send(this.access, this.#pending, '');
      if (this.isChanged || this.receipt === undefined) await this.#saveNext(this.access);
      this.isWaiting = false;
    } catch (error) {
      await this.#fail(error, 'save');
    } finally {
      this.isBusy = false;
      this.#keep();
    }
  }

  /** Takes in what others saved online since; what is not saved here stays. */
  async refresh(): Promise<void> {
    if (this.isBusy || this.access === undefined || this.receipt === undefined) return;
    this.isBusy = true;
    this.failure = undefined;
    try {
      const found = await items.open(this.access, this.tool.kind, this.tool.schema);
      if (found.receipt.version === this.receipt.version) return;
      if (this.isChanged) await this.#meet(found);
      else this.#show(found.document, { access: this.access, receipt: found.receipt });
    } catch (error) {
      await this.#fail(error, 'save');
    } finally {
      this.isBusy = false;
      this.#keep();
    }
  }

  /** Deletes the copy online; the work stays on the device. */
  async removeOnline(): Promise<void> {
    if (this.access === undefined) return;
    this.isBusy = true;
    this.failure = undefined;
    try {
      await items.remove(this.access);
      this.#drafts.remove(this.#id);
      this.copy();
    } catch (error) {
      await this.#fail(error, 'save');
    } finally {
      this.isBusy = false;
    }
  }

  /** Goes on with what is shown as a work of this device, without its copy online. */
  copy(): void {
    this.#show(this.#plain(), {});
    this.#known = '';
    this.#keep();
  }

  /** Ends a conflict with one version; the other stays on the device as a work of its own. */
  async settle(which: 'mine' | 'theirs'): Promise<void> {
    if (this.conflict === undefined || this.access === undefined) return;
    const { document: theirs, receipt } = this.conflict;
    const mine = this.#plain();
    this.conflict = undefined;
    this.#store(newAccess().id, which === 'mine' ? theirs : mine, {});
    this.#show(which === 'mine' ? mine : theirs, { access: this.access, receipt });
    if (which === 'mine') {
      this.#known = '';
      await this.save();
    }
    this.#keep();
  }

  /** Begins an empty work; the one that was open stays on the device. */
  startNew(): void {
    this.#keep();
    this.#show(this.tool.empty(), {});
    this.#listOthers();
  }

  /** Opens another work of this device. */
  switchTo(id: string): void {
    this.#keep();
    const draft = this.#drafts.find(id);
    if (draft !== undefined) this.#restore(draft);
  }

  /** Takes a work off this device; its copy online stays. */
  forget(id = this.#id): void {
    clearTimeout(this.#timer);
    this.#drafts.remove(id);
    if (id === this.#id) this.#show(this.tool.empty(), {});
    this.#listOthers();
  }

  /** Hands out a document, this one or another version, as a file. */
  download(version: Document = this.document): void {
    const name = slugify(this.tool.titleOf(version)) || this.tool.tool;
    const text = fileText(version, this.tool, location.origin);
    offerFile(`${name}.json`, text, 'application/json');
  }

  /** Opens a file that `download` made, as a work of this device. */
  async openFile(file: File): Promise<void> {
    this.failure = undefined;
    try {
      const document = parseFile(await file.text(), this.tool, this.tool.schema);
      this.#keep();
      this.#show(document, {});
      this.#known = '';
      this.#keep();
    } catch (error) {
      await this.#fail(error, 'open');
    }
  }

  async #openAddress(): Promise<void> {
    this.failure = undefined;
    try {
      const access = parseHash(location.hash);
      if (access !== undefined) await this.#openLink(access);
      else if (!this.isReady) this.#openLast();
    } catch (error) {
      await this.#fail(error, 'open');
    } finally {
      this.isReady = true;
      this.#listOthers();
    }
  }

  #openLast(): void {
    const draft = this.#drafts.findCurrent();
    if (draft === undefined) return;
    this.#restore(draft);
    if (this.isWaiting) void this.save();
  }

  async #openLink(given: Access): Promise<void> {
    const draft = this.#drafts.find(given.id);
    const access = { ...given, token: given.token ?? draft?.token };
    if (this.isReady) this.#keep();
    try {
      const found = await items.open(access, this.tool.kind, this.tool.schema);
      if (draft?.isChanged !== true) {
        this.#show(found.document, { access, receipt: found.receipt });
      } else {
        this.#restore({ ...draft, token: access.token });
        if (found.receipt.version !== draft.receipt?.version) this.conflict = found;
      }
    } catch (error) {
      if (draft !== undefined) this.#restore(draft);
      throw error;
    }
    this.#keep();
  }

  async #saveNext(access: Access): Promise<void> {
    const document = this.#plain();
    const version = (this.receipt?.version ?? 0) + 1;
    this.#pending = await items.seal(access, { kind: this.tool.kind, version, document });
    this.#keep();
    await this.#send(access, this.#pending, JSON.stringify(document));
  }

  async #send(access: Access, sealed: items.Sealed, known: string): Promise<void> {
    this.receipt = await items.send(access, sealed);
    this.#pending = undefined;
    this.#known = known;
  }

  async #fail(error: unknown, during: Failure['during']): Promise<void> {
    if (!(error instanceof SavedError)) throw error;
    const { problem } = error;
    this.isWaiting = during === 'save' && passing.has(problem);
    if (!this.isWaiting) this.#pending = undefined;
    if (problem === 'stale' && this.access !== undefined) {
      try {
        await this.#meet(await items.open(this.access, this.tool.kind, this.tool.schema));
        return;
      } catch (later) {
        await this.#fail(later, during);
        return;
      }
    }
    this.failure = { problem, during };
  }

  /** Someone else saved meanwhile: brings both together and saves that, or lets the person choose. */
  async #meet(theirs: { document: Document; receipt: SaveReceipt }): Promise<void> {
    const base = this.#known === '' ? undefined : (JSON.parse(this.#known) as Document);
    const merged = base && this.tool.merge?.(base, this.#plain(), theirs.document);
    if (merged === undefined) {
      this.conflict = theirs;
      return;
    }
    this.document = merged;
    this.receipt = theirs.receipt;
    this.#known = JSON.stringify(theirs.document);
    if (this.access !== undefined && this.isChanged) await this.#saveNext(this.access);
  }

  #show(
    document: Document,
    { access, receipt }: { access?: Access | undefined; receipt?: SaveReceipt | undefined },
  ): void {
    this.document = document;
    this.access = access;
    this.receipt = receipt;
    this.#id = access?.id ?? newAccess().id;
    this.#known = JSON.stringify(document);
    this.#pending = undefined;
    this.isWaiting = false;
    this.conflict = undefined;
    this.#listOthers();
  }

  #restore(draft: Draft): void {
    const document = this.#parse(draft.document);
    const { id, key, token, receipt } = draft;
    this.#show(document, { access: key === undefined ? undefined : { id, key, token }, receipt });
    this.#id = id;
    if (draft.isChanged) this.#known = '';
    this.#pending = draft.pending;
    this.isWaiting = draft.pending !== undefined;
    this.#drafts.choose(id);
    this.#listOthers();
  }

  /** The document as plain JSON, apart from what the page goes on changing. */
  #plain(): Document {
    return JSON.parse(JSON.stringify(this.document)) as Document;
  }

  #parse(document: unknown): Document {
    try {
      return v.parse(this.tool.schema, document);
    } catch {
      throw new SavedError('unreadable');
    }
  }

  /** Another page of this browser changed the same work. */
  #follow(): void {
    const draft = this.#drafts.find(this.#id);
    if (draft !== undefined && JSON.stringify(draft.document) !== JSON.stringify(this.document)) {
      this.#restore(draft);
    }
  }

  #keep(): void {
    clearTimeout(this.#timer);
    if (!this.isReady && this.receipt === undefined) return;
    const isEmpty = JSON.stringify(this.document) === JSON.stringify(this.tool.empty());
    if (isEmpty && this.access === undefined) return;
    const { access, receipt } = this;
    this.#store(this.#id, this.#plain(), { access, receipt });
    this.#drafts.choose(this.#id);
  }

  #store(
    id: string,
    document: Document,
    { access, receipt }: { access?: Access | undefined; receipt?: SaveReceipt | undefined },
  ): void {
    const own = id === this.#id;
    try {
      this.#drafts.store({
        ...{ id, document, receipt },
        ...{ key: access?.key, token: access?.token },
        title: this.tool.titleOf(document),
        isChanged: own && this.isChanged,
        pending: own ? this.#pending : undefined,
      });
      this.isOnDevice = true;
    } catch {
      this.isOnDevice = false;
    }
    this.#listOthers();
  }

  #listOthers(): void {
    this.others = this.#drafts.list().filter(({ id }) => id !== this.#id);
  }
}
