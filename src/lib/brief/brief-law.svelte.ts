import { SvelteMap } from 'svelte/reactivity';
import { covered } from '#domain/law/covered.ts';
import type { Brief, BriefItem } from '#domain/tools/brief.ts';
import type { Locale } from '#domain/words.ts';
import { copyClause } from '#lib/clause/clause-page.ts';
import { FetchedLaw } from '#lib/law/fetched-law.svelte.ts';
import { notesFor } from '#lib/law/find-notes.ts';
import { readKeptCountry, type KeptCountry } from '#lib/law/kept-country.ts';
import type { NoteWords, ShownNote } from '#lib/law/law.ts';
import { localDay } from '#lib/site/local-day.ts';

/** What the law already gives on the topics of a brief's clauses, in the country that its reader chose on the page of a topic. */
export class BriefLaw {
  #kept = $state.raw<KeptCountry>({ country: '', where: '' });
  /** The topics of clauses that were copied before copies had one. */
  readonly #topics = new SvelteMap<string, string>();
  readonly #locale: Locale;
  readonly #law: FetchedLaw;

  constructor(locale: Locale) {
    this.#locale = locale;
    this.#law = new FetchedLaw(locale);
  }

  /** Empty where none is kept. */
  get country(): string {
    return this.#kept.country;
  }

  /** The strings to show notes with, once there are notes. */
  get words(): NoteWords | undefined {
    return this.#law.words;
  }

  /** Whether the notes were to be fetched and could not be had. */
  get isMissing(): boolean {
    return this.#law.isMissing;
  }

  /** Reads which country is kept, and again when another page keeps another one; returns how to stop. */
  start(): () => void {
    const read = () => {
      this.#kept = readKeptCountry();
    };
    read();
    addEventListener('storage', read);
    addEventListener('pageshow', read);
    return () => {
      removeEventListener('storage', read);
      removeEventListener('pageshow', read);
    };
  }

  /** The topic of a clause by which the law is shown; empty where there is none, undefined where it is not known. */
  topicOf({ slug, copy }: BriefItem): string | undefined {
    return copy?.lawTopic ?? this.#topics.get(slug);
  }

  /** What applies today on the topic of a clause in the country, and covers where the reader works. */
  notesOn(item: BriefItem): ShownNote[] {
    const { country, where } = this.#kept;
    return notesFor(this.#law.countedIn(country), {
      topic: this.topicOf(item) ?? '',
      covers: where === '' ? covered : [where],
      now: localDay(),
    });
  }

  /** Fetches the notes, and the topics of clauses that were copied without one; does nothing where no country is kept. */
  async fetch({ items }: Brief): Promise<void> {
    await Promise.all([
      this.country === '' ? undefined : this.#law.fetch(),
      ...items.map((item) => this.#fetchTopic(item)),
    ]);
  }

  async #fetchTopic(item: BriefItem): Promise<void> {
    if (item.copy === undefined || this.topicOf(item) !== undefined) return;
    const copied = await copyClause(`/${this.#locale}/clauses/${item.slug}/`);
    if (typeof copied !== 'string') this.#topics.set(item.slug, copied.copy.lawTopic ?? '');
  }
}
