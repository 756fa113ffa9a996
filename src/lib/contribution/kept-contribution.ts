import { isSame } from '#domain/merge/same.ts';
import { TabChannel } from '#lib/tabs/tab-channel.ts';
import { TabVersions } from '#lib/tabs/tab-versions.ts';
import { emptyDraft, type Draft } from './draft.ts';
import {
  forgetKept,
  keepDraft,
  keepFiles,
  keepGroups,
  readKept,
  type Kept,
  type KeptDraft,
  type KeptEarlier,
} from './draft-store.ts';
import type { GivenFile } from './given-files.ts';
import type { ReadGroup } from './read-files.ts';

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
    const kept = filesIn(await readKept());
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
    const { draft, written = {}, ...rest } = filesIn(kept);
    return draft === undefined
      ? rest
      : { ...rest, draft: this.#bringTogether(mine, { draft, written }) };
  }

  /** Whether the answers are as this tab last read or wrote them. */
  hasKept(mine: Draft): boolean {
    return isSame(this.#versions.last, mine);
  }

  async keepFiles(files: GivenFile[]): Promise<void> {
    await keepFiles(files);
    this.#channel.tell('document');
  }

  async keepGroups(groups: ReadGroup[]): Promise<void> {
    await keepGroups(groups);
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

/** What is kept, with the document of an earlier release as the only file. */
function filesIn({ document, reading, ...kept }: Partial<Kept & KeptEarlier>): Partial<Kept> {
  if (kept.files !== undefined || document === undefined) return kept;
  const { fileName = '' } = (kept.draft ?? {}) as { fileName?: string };
  const file = { id: 'document', name: fileName, content: document };
  const groups = reading ? [groupOfEarlier(file.id, reading)] : [];
  return { ...kept, files: [file], groups: kept.groups ?? groups };
}

function groupOfEarlier(id: string, reading: KeptEarlier['reading']): ReadGroup {
  const { pages, scan } = reading;
  return { files: [{ id, pages, ...(scan && { pictures: 'read' }) }], reading };
}
