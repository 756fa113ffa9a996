import { isSame } from '#domain/merge/same.ts';
import type { DocumentReading } from '#domain/reading/reading.ts';
import { TabChannel } from '#lib/tabs/tab-channel.ts';
import { TabVersions } from '#lib/tabs/tab-versions.ts';
import { emptyDraft, type Draft } from './draft.ts';
import {
  forgetKept,
  keepDocument,
  keepDraft,
  keepReading,
  readKept,
  type Kept,
  type KeptDraft,
} from './draft-store.ts';

/** What another tab did to the contribution that this browser keeps. */
export type Change = 'draft' | 'document' | 'forgotten';

/** The contribution that this browser keeps, one for all its tabs. Each call rejects where the browser has no storage. */
export class KeptContribution {
  #versions = new TabVersions<Draft>();
  readonly #channel = new TabChannel<Change>('clause-hub-contribution');

  /** Begins with a draft of which nothing is kept. */
  begin(draft: Draft): void {
    this.#versions = new TabVersions();
    this.#versions.note({}, draft);
  }

  /** Reads what is kept. */
  async read(): Promise<Partial<Kept>> {
    const kept = await readKept();
    if (kept.draft === undefined) return kept;
    const draft = { ...emptyDraft(), ...kept.draft };
    this.#versions.note(kept.written ?? {}, draft);
    return { ...kept, draft };
  }

  /** Keeps the answers, brought together with what another tab kept of them; resolves to what is kept now. */
  async keepDraft(mine: Draft): Promise<Draft> {
    let draft = mine;
    let change: KeptDraft | undefined;
    await keepDraft((kept) => {
      draft = this.#bringTogether(mine, kept);
      // What was taken off the device comes back only with what is written since.
      const isKept = isSame(kept?.draft ?? this.#versions.last, draft);
      change = isKept ? undefined : { draft, written: this.#versions.next() };
      return change;
    });
    if (change !== undefined) {
      this.#versions.note(change.written, change.draft);
      this.#channel.tell('draft');
    }
    return draft;
  }

  /** Reads what another tab kept, its answers brought together with those here. */
  async follow(mine: Draft, change: Change): Promise<Partial<Kept>> {
    const kept = await readKept(change === 'draft' ? ['draft', 'written'] : undefined);
    const { draft, written = {}, ...rest } = kept;
    return draft === undefined
      ? rest
      : { ...rest, draft: this.#bringTogether(mine, { draft, written }) };
  }

  /** Whether the answers are as this tab last read or wrote them. */
  hasKept(mine: Draft): boolean {
    return isSame(this.#versions.last, mine);
  }

  async keepDocument(document: Blob): Promise<void> {
    await keepDocument(document);
    this.#channel.tell('document');
  }

  async keepReading(reading: DocumentReading): Promise<void> {
    await keepReading(reading);
    this.#channel.tell('document');
  }

  /** Deletes everything kept. */
  async forget(): Promise<void> {
    await forgetKept();
    this.#channel.tell('forgotten');
  }

  /** Calls back with what another tab did; returns how to stop. */
  listen(hear: (change: Change) => void): () => void {
    return this.#channel.listen(hear);
  }

  #bringTogether(mine: Draft, kept: KeptDraft | undefined): Draft {
    if (kept === undefined || !this.#versions.isNews(kept.written)) return mine;
    return this.#versions.takeIn(mine, { ...emptyDraft(), ...kept.draft }, kept.written);
  }
}
