import type { CheckDocument } from '#domain/check/check-document.ts';
import { covered, coveredIn } from '#domain/law/covered.ts';
import type { Locale } from '#domain/words.ts';
import { FetchedLaw } from '#lib/law/fetched-law.svelte.ts';
import { notesFor } from '#lib/law/find-notes.ts';
import type { NoteWords, ShownNote } from '#lib/law/law.ts';
import { localDay } from '#lib/site/local-day.ts';

/**
 * What of the law beside a check is missing, by the sentence that says so: all of it could not be fetched, there is nothing on
 * the country, or only on what the European Union gives there.
 */
type Missing = 'lawMissing' | 'lawNothing' | 'lawUnion';

/** A check, of which it counts where the agreement applies. */
type Work = { readonly document: Pick<CheckDocument, 'country' | 'sector'> };

/** What the law gives where an agreement applies, today, once its person says where that is. */
export class CheckLaw {
  readonly #work: Work;
  readonly #law: FetchedLaw;

  constructor(work: Work, locale: Locale) {
    this.#work = work;
    this.#law = new FetchedLaw(locale);
  }

  /** The strings to show notes with, once there are notes. */
  get words(): NoteWords | undefined {
    return this.#law.words;
  }

  /** Whether all notes that are shown cover the sector; before it is said they cover anybody. */
  get isOfSector(): boolean {
    return this.#work.document.sector !== '';
  }

  get missing(): Missing | undefined {
    const { country } = this.#work.document;
    if (country === '' || country === 'ZZ') return undefined;
    const found = this.#law.countriesFor(country);
    if (found === undefined) return this.#law.isMissing ? 'lawMissing' : undefined;
    if (found.length === 0) return 'lawNothing';
    return found.includes(country) ? undefined : 'lawUnion';
  }

  /** The notes on a topic that apply today where the agreement does, and cover its sector. */
  notesOn(topic: string): ShownNote[] {
    const { country, sector } = this.#work.document;
    const covers = sector === '' ? covered : coveredIn(sector);
    return notesFor(this.#law.countedIn(country), { topic, covers, now: localDay() });
  }

  /** Fetches the notes where they are needed and not there yet. */
  async fetch(): Promise<void> {
    if (this.#work.document.country !== '') await this.#law.fetch();
  }
}
