import * as v from 'valibot';
import { isSame } from '#domain/merge/same.ts';
import type { Stamp } from '#domain/tools/saved.ts';
import type { SavedKind } from '#domain/words.ts';
import type { Adding } from './addition-cipher.ts';
import type { Draft } from './drafts.ts';
import type { FileTool } from './file-formats.ts';
import type { Sealed } from './items.ts';
import { hashOf, newAccess, type Access } from './link.ts';
import { SavedError, type SavedProblem } from './problems.ts';

/** What a tool says of its works. */
export type Tool<Document extends object> = {
  /** The tool's name in files and on the device: the last part of its address. */
  tool: FileTool;
  kind: SavedKind;
  schema: v.GenericSchema<unknown, Document>;
  /** A new document. */
  empty: () => Document;
  /** What a work is called in lists and file names; may be empty. */
  titleOf: (document: Document) => string;
  /** Whether the device keeps a work only when its person asks for it. */
  isKeptOnAsking?: boolean;
  /** Brings two versions together, given the one both began with; undefined where a person must choose. */
  merge?: (base: Document, mine: Document, theirs: Document) => Document | undefined;
};

/** A version of a work that is online, and when it was saved. */
export type Version<Document> = {
  document: Document;
  receipt: Stamp;
  adding?: Adding | undefined;
};

/** What is known of a work's copy online: how to reach it, which version of it, and the key pair to add to it. */
export type Copy = {
  access?: Access | undefined;
  receipt?: Stamp | undefined;
  adding?: Adding | undefined;
};

/** Failures after which the save is tried again by itself when the network returns. */
const passing = new Set<SavedProblem>(['offline', 'unavailable', 'tooMany']);

/** The work of a tool that is open on a page: its document, and how that stands to the copy online. */
export class OpenWork<Document extends object> {
  document = $state() as Document;
  /** Whether the page's link and the device have been looked at. */
  isReady = $state(false);
  /** Whether a save waits for the network. */
  isWaiting = $state(false);
  failure = $state.raw<{ problem: SavedProblem; during: 'open' | 'save' } | undefined>(undefined);
  access = $state.raw<Access | undefined>(undefined);
  receipt = $state.raw<Stamp | undefined>(undefined);
  /** The key pair of the work online, to which others add. */
  adding = $state.raw<Adding | undefined>(undefined);
  /** The version of someone else that was saved meanwhile. */
  conflict = $state.raw<Version<Document> | undefined>(undefined);
  /** What was sent and not answered. */
  pending: Sealed | undefined;
  /** The work's name on this device, and online once it is saved there. */
  id = newAccess().id;

  readonly tool: Tool<Document>;
  /** The document as it was last saved or opened, as JSON, to tell what is new in it; empty when all of it is. */
  #known = $state('');

  constructor(tool: Tool<Document>) {
    this.tool = tool;
    this.document = tool.empty();
    this.#known = JSON.stringify(this.document);
  }

  /** Whether the work was opened by a link to read. */
  get isReadOnly(): boolean {
    return this.access !== undefined && this.access.token === undefined;
  }

  /** Whether something is in it that is not saved online. */
  get isChanged(): boolean {
    const known = this.base;
    return known === undefined || !isSame(this.document, known);
  }

  /** Whether nothing was written yet. */
  get isEmpty(): boolean {
    return JSON.stringify(this.document) === JSON.stringify(this.tool.empty());
  }

  get title(): string {
    return this.tool.titleOf(this.document);
  }

  /** The document as it was last saved or opened. */
  get base(): Document | undefined {
    return this.#known === '' ? undefined : (JSON.parse(this.#known) as Document);
  }

  /** The document as plain JSON, apart from what the page goes on changing. */
  get plain(): Document {
    return JSON.parse(JSON.stringify(this.document)) as Document;
  }

  /** The link to this work online, to read it or to change it; undefined where there is none. */
  linkTo(what: 'view' | 'edit', place?: Pick<Location, 'origin' | 'pathname'>) {
    if (this.access === undefined || this.receipt === undefined) return undefined;
    const { id, key, token } = this.access;
    if (what === 'edit' && token === undefined) return undefined;
    const hash = hashOf({ id, key, token: what === 'edit' ? token : undefined });
    const { origin, pathname } = place ?? location;
    return `${origin}${pathname}${hash}`;
  }

  /** Shows a document as the open work; without a copy online it is a new work of this device. */
  show(document: Document, { access, receipt, adding }: Copy): void {
    this.document = document;
    this.access = access;
    this.receipt = receipt;
    this.adding = adding;
    this.id = access?.id ?? newAccess().id;
    this.#known = JSON.stringify(document);
    this.pending = undefined;
    this.isWaiting = false;
    this.conflict = undefined;
  }

  /** Goes on with a work of this device; throws a SavedError (`unreadable`). */
  restore({ id, key, token, receipt, adding, pending, isChanged, document }: Draft): void {
    const access = key === undefined ? undefined : { id, key, token };
    this.show(this.#parse(document), { access, receipt, adding });
    this.id = id;
    if (isChanged) this.markUnsaved();
    this.pending = pending;
    this.isWaiting = pending !== undefined;
  }

  /**
   * Goes on with what was brought together with what another tab of this browser made of the work; throws a SavedError
   * (`unreadable`).
   */
  follow(merged: unknown, { document, ...draft }: Draft): void {
    const next = this.#parse(merged);
    if (!isSame(next, this.plain)) this.document = next;
    if (draft.key === undefined) return;
    this.access = { id: draft.id, key: draft.key, token: draft.token ?? this.access?.token };
    this.adding = draft.adding ?? this.adding;
    if ((draft.receipt?.version ?? 0) > (this.receipt?.version ?? 0)) {
      this.receipt = draft.receipt;
      this.#known = draft.isChanged ? '' : JSON.stringify(document);
      this.isWaiting = false;
      this.pending = draft.pending;
    }
    // What this tab sent and has no answer to yet is not taken from it.
    this.pending ??= draft.pending;
  }

  /** Goes on with what was brought together with a version that is online. */
  takeIn(merged: Document, online: Version<Document>): void {
    this.document = merged;
    this.receipt = online.receipt;
    this.adding = online.adding ?? this.adding;
    this.#known = JSON.stringify(online.document);
  }

  /** Notes that a document is online, as JSON; an empty text when it is not known what was saved. */
  markSaved(receipt: Stamp, known: string): void {
    this.receipt = receipt;
    this.pending = undefined;
    this.#known = known;
  }

  /** Notes that nothing of the document is online. */
  markUnsaved(): void {
    this.#known = '';
  }

  /** Notes what failed, to be shown; throws on what nobody expected. */
  fail(error: unknown, during: 'open' | 'save'): void {
    if (!(error instanceof SavedError)) throw error;
    const { problem } = error;
    this.isWaiting = during === 'save' && passing.has(problem);
    if (!this.isWaiting) this.pending = undefined;
    this.failure = { problem, during };
  }

  #parse(document: unknown): Document {
    const parsed = v.safeParse(this.tool.schema, document);
    if (!parsed.success) throw new SavedError('unreadable');
    return parsed.output;
  }
}
