import { messages } from '#content/messages.server.ts';
import { parseLaw } from '#content/load/law.ts';
import type { CountryLaw } from '#content/schema/law.ts';
import type { Locale } from '#domain/words.ts';
import { inLocale } from '#lib/server/in-locale.ts';
import { requireLabels, vocabularies } from '#lib/server/vocabularies.ts';
import { countryName } from '#lib/site/names.ts';
import {
  mainFirst,
  noteWordNames,
  type CountryChoice,
  type CountryNotes,
  type LawGiven,
  type NoteWords,
  type ShownNote,
} from './law.ts';

// Bundled at build, so that a page made on demand has them too: see hosting/withdrawn-pages.ts.
const files = import.meta.glob<unknown>('../../../content/law/*.yaml', {
  eager: true,
  import: 'default',
});

/** The law of the countries of whose notes a sample was checked. */
export const laws: CountryLaw[] = Object.entries(files)
  .map(([path, value]) => parseLaw(value, path.replace(/^(\.\.\/)+/, ''), vocabularies))
  .filter(({ sampled }) => sampled !== null);

/** The members of the European Union. */
export const members: ReadonlySet<string> = new Set(laws.flatMap((law) => law.members ?? []));

type Special = { EU: string; ZZ: string };

/** The countries on whose law the hub has notes, by their codes; `EU` among them. */
export const countriesWithLaw: string[] = laws.map(({ country }) => country);

/** The countries on whose law the hub has a note on one of these topics, by their codes; `EU` among them. */
export const countriesWithLawOn = (topics: readonly string[]): string[] =>
  laws
    .filter(({ notes }) => notes.some((note) => note.topics.some((one) => topics.includes(one))))
    .map(({ country }) => country);

/** The topics on which there is a note. */
export const topicsWithLaw: ReadonlySet<string> = new Set(
  laws.flatMap(({ notes }) => notes.flatMap(({ topics }) => topics)),
);

/** Whether the law of the European Union applies in a country beside its own. */
export const isMember = (country: string): boolean => members.has(country);

/** What is fetched before notes are. */
export const lawGiven = (locale: Locale): LawGiven => ({
  words: noteWords(locale),
  countries: { own: countriesWithLaw, members: [...members] },
});

/** What the hub has read of a country's own law, or of the European Union's; no notes where it has read none. */
export function lawOf(country: string, locale: Locale, special: Special): CountryNotes {
  const law = laws.find((entry) => entry.country === country);
  return {
    country,
    name: countryName(country, locale, special),
    notes: law === undefined ? [] : notesIn(law, locale),
  };
}

/** What the law of each country gives on a topic, by the names of the countries, the European Union first. */
export function lawOn(topic: string, locale: Locale, special: Special): CountryNotes[] {
  return countriesWithLaw
    .map((country) => lawOf(country, locale, special))
    .map((law) => ({
      ...law,
      notes: law.notes.filter(({ topics }) => topics.includes(topic)).toSorted(mainFirst(topic)),
    }))
    .filter(({ notes }) => notes.length > 0)
    .toSorted(
      (a, b) =>
        Number(b.country === 'EU') - Number(a.country === 'EU') ||
        a.name.localeCompare(b.name, locale),
    );
}

/** What a reader can choose: these countries, all with notes and all to which the law of the European Union applies. */
export function countryChoices(
  countries: string[],
  locale: Locale,
  special: Special,
): CountryChoice[] {
  return [...new Set([...countries, ...countriesWithLaw, ...members])]
    .filter((country) => country !== 'EU' && country !== 'ZZ')
    .map((country) => ({
      country,
      name: countryName(country, locale, special),
      isMember: isMember(country),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, locale));
}

function notesIn({ acts, notes, numbered }: CountryLaw, locale: Locale): ShownNote[] {
  return notes.flatMap(({ act: slug, ...note }) => {
    const act = acts[slug];
    if (act === undefined) return [];
    const { name, language, gloss, address } = inLocale(act, locale);
    const shown = { name, language, gloss, address, numbered: act.numbered ?? numbered };
    return [{ ...inLocale(note, locale), act: shown }];
  });
}

/** The topics of a country's notes in the order of the vocabulary, each note under its main one. */
export function byMainTopic(
  notes: ShownNote[],
  locale: Locale,
): { slug: string; label: string; notes: ShownNote[] }[] {
  return requireLabels(locale)
    .themes.flatMap(({ topics }) => topics)
    .map(({ slug, label }) => ({
      slug,
      label,
      notes: notes.filter(({ topics }) => topics[0] === slug),
    }))
    .filter((topic) => topic.notes.length > 0);
}

const noteWords = (locale: Locale): NoteWords =>
  Object.fromEntries(noteWordNames.map((name) => [name, messages[locale].law[name]])) as NoteWords;
