import { areaOf, countryOf } from '#domain/tools/rights.ts';
import type { LawArea, Values } from '#domain/tools/worksheet.ts';
import type { Locale } from '#domain/words.ts';
import { FetchedLaw } from '#lib/law/fetched-law.svelte.ts';
import type { KeptCountry } from '#lib/law/kept-country.ts';
import type { LawCountries } from '#lib/law/law.ts';
import { localDay } from '#lib/site/local-day.ts';
import { lawRights, type LawRight } from './law-rights.ts';

/** A worksheet, of which it counts where its people work. */
type Work = {
  readonly sheet: { readonly about: Values };
  noteAbout(field: string, value: string): void;
};

/** Whose law a worksheet is on: that of its country, with the notes on it once they are fetched. */
export class SheetLaw {
  readonly #work: Work;
  readonly #law: FetchedLaw;
  readonly #countries: LawCountries;

  constructor(work: Work, locale: Locale, countries: LawCountries) {
    this.#work = work;
    this.#law = new FetchedLaw(locale);
    this.#countries = countries;
  }

  get country(): string {
    return countryOf(this.#about);
  }

  get where(): string {
    return this.#about.where ?? '';
  }

  get area(): LawArea {
    return areaOf(this.#about, this.#countries.members);
  }

  /** The area that release 0.2.0 noted and no country has replaced. */
  get oldArea(): LawArea | undefined {
    return this.country === '' && this.#about.area !== undefined ? this.area : undefined;
  }

  /** How it stands with notes on the country's own law. */
  get notes(): 'read' | 'none' | 'missing' | 'unread' {
    if (!this.#countries.own.includes(this.country)) return 'none';
    if (this.#law.words !== undefined) return 'read';
    return this.#law.isMissing ? 'missing' : 'unread';
  }

  /** The rights that the country's own law gives, by the notes on it. */
  get rights(): LawRight[] {
    return lawRights(this.#law.ownOf(this.country), { where: this.where, now: localDay() });
  }

  /** Notes where the people of the sheet work, in the place of an area. */
  choose({ country, where }: KeptCountry): void {
    this.#work.noteAbout('country', country);
    this.#work.noteAbout('where', where);
    if (country !== '') this.#work.noteAbout('area', '');
  }

  /** Fetches the notes where the country has some and they are not there yet. */
  async fetch(): Promise<void> {
    if (this.#countries.own.includes(this.country)) await this.#law.fetch();
  }

  get #about(): Values {
    return this.#work.sheet.about;
  }
}
