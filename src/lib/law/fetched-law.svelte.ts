import type { Locale } from '#domain/words.ts';
import { countriesFor, findLaw, notesIn, type Law } from './find-notes.ts';
import type { NoteWords, ShownNote } from './law.ts';

/** All law notes with what is said of them, for a page on which a person says where they work; fetched once they are needed. */
export class FetchedLaw {
  /** Whether it was to be fetched and could not be had. */
  isMissing = $state(false);
  #law = $state.raw<Law>();
  readonly #locale: Locale;

  constructor(locale: Locale) {
    this.#locale = locale;
  }

  /** The strings to show notes with, once there are notes. */
  get words(): NoteWords | undefined {
    return this.#law?.words;
  }

  /** The countries whose notes count in a country, itself first; undefined until it is known. */
  countriesFor(country: string): string[] | undefined {
    return this.#law && countriesFor(country, this.#law.countries);
  }

  /** The notes on a country's own law. */
  ownOf(country: string): ShownNote[] {
    return this.#law?.notes.get(country) ?? [];
  }

  /** The notes that count in a country: its own, and the European Union's where it is a member. */
  countedIn(country: string): ShownNote[] {
    return this.#law === undefined ? [] : notesIn(this.#law, country);
  }

  /** Fetches it where it is not there yet. */
  async fetch(): Promise<void> {
    if (this.#law !== undefined) return;
    this.#law = await findLaw(this.#locale);
    this.isMissing = this.words === undefined;
  }
}
