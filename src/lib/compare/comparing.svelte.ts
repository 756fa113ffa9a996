import { SvelteMap } from 'svelte/reactivity';
import { compareTexts, type Comparison } from '#domain/compare/compare-texts.ts';
import { compileComparison, type ComparisonRules } from '#domain/compare/rules.ts';
import { detectLanguage } from '#domain/reading/language.ts';
import type { Locale } from '#domain/words.ts';
import { readClausePage, type ClausePage, type CopyFailure } from '#lib/clause/clause-page.ts';
import { maxTexts, slugsIn } from '#lib/clause/compare-address.ts';
import { pastedId, type ShownText } from './shown-text.ts';

/** Longest text that can be pasted, in characters: so much is compared while a key is pressed. */
export const maxPasted = 100_000;

/** What is compared on the page: clauses by their slugs, and a pasted text that lives nowhere else. */
export class Comparing {
  /** Slugs in their order, and `pastedId` for the pasted text. */
  ids = $state<string[]>([]);
  pasted = $state('');
  readonly #pages = new SvelteMap<string, ClausePage | CopyFailure>();
  readonly #rules: ComparisonRules;
  readonly #locale: Locale;

  constructor(rules: ComparisonRules, locale: Locale) {
    this.#rules = rules;
    this.#locale = locale;
  }

  /** The texts with what is known of them, as far as they are there. */
  readonly texts: ShownText[] = $derived.by(() => this.ids.map((id) => this.#textOf(id)));

  /** The texts beside each other; undefined until there are two and all are there. */
  readonly comparison: Comparison | undefined = $derived.by(() => {
    const texts = this.texts.flatMap(({ text, language }) =>
      text === undefined ? [] : [{ text, language }],
    );
    if (texts.length < 2 || texts.length < this.ids.length) return undefined;
    return compareTexts(texts, (language) => compileComparison(this.#rules, language));
  });

  /** Whether the rules know the language of the texts. */
  readonly isJudged = $derived(this.#isKnown(this.texts[0]?.language.split('-')[0] ?? ''));

  readonly slugs = $derived(this.ids.filter((id) => id !== pastedId));
  readonly isFull = $derived(this.ids.length >= maxTexts);

  /** Takes the clauses that an address names; a pasted text stays where it is. */
  open(hash: string): void {
    const slugs = slugsIn(hash);
    const place = this.ids.indexOf(pastedId);
    this.ids = place < 0 ? slugs : slugs.slice(0, maxTexts - 1).toSpliced(place, 0, pastedId);
    void this.fetch();
  }

  add(id: string): void {
    if (this.isFull || this.ids.includes(id)) return;
    this.ids.push(id);
    void this.fetch();
  }

  remove(id: string): void {
    this.ids = this.ids.filter((other) => other !== id);
    if (id === pastedId) this.pasted = '';
  }

  /** The text that the others are compared with. */
  putFirst(id: string): void {
    this.ids = [id, ...this.ids.filter((other) => other !== id)];
  }

  /** Fetches the pages of clauses that are not there; a clause that has another address today goes on under that. */
  async fetch(): Promise<void> {
    const wanted = this.slugs.filter((slug) => typeof this.#pages.get(slug) !== 'object');
    await Promise.all(
      wanted.map(async (slug) => {
        const page = await readClausePage(`/${this.#locale}/clauses/${slug}/`);
        this.#pages.set(slug, page);
        if (typeof page === 'object' && page.slug !== slug) {
          this.#pages.set(page.slug, page);
          const ids = this.ids.map((id) => (id === slug ? page.slug : id));
          this.ids = ids.filter((id, place) => ids.indexOf(id) === place);
        }
      }),
    );
  }

  #textOf(id: string): ShownText {
    if (id === pastedId) return { id, text: this.pasted, language: this.#languageOfPasted() };
    const page = this.#pages.get(id);
    if (typeof page !== 'object') return { id, language: 'und', failure: page };
    const { copy, facts } = page;
    return { id, text: copy.text, language: copy.language, copy, facts };
  }

  /** The language of the pasted text, or that of the clauses where its words do not show it. */
  #languageOfPasted(): string {
    const found = detectLanguage(this.pasted);
    if (found !== 'und') return found;
    const page = this.slugs
      .map((slug) => this.#pages.get(slug))
      .find((one) => typeof one === 'object');
    return typeof page === 'object' ? page.copy.language : this.#locale;
  }

  #isKnown(language: string): boolean {
    return language in this.#rules.numerals;
  }
}
