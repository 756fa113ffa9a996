import type { Covered } from '#domain/law/covered.ts';
import { lawStateAt } from '#domain/law/applies.ts';
import type { Locale } from '#domain/words.ts';
import { mainFirst, type LawCountries, type LawGiven, type ShownNote } from './law.ts';

/** The notes of every country that has some, by its code, with where they count and what is said of them. */
export type Law = LawGiven & { notes: ReadonlyMap<string, ShownNote[]> };

/** The countries whose notes count in a country: its own, and the European Union where it is a member. */
export const countriesFor = (country: string, { own, members }: LawCountries): string[] =>
  [country, ...(members.includes(country) ? ['EU'] : [])].filter((one) => own.includes(one));

/** Where all that is fetched of the law lies in a language; undefined where that cannot be had now. */
export async function findLawAddresses(locale: Locale): Promise<string[] | undefined> {
  const given = await findGiven(locale).catch(() => undefined);
  return given && [givenAddress(locale), ...given.countries.own.map(addressIn(locale))];
}

/**
 * Fetches the notes of all countries, so that what is asked for never says which of them somebody chose; undefined where
 * they cannot be had now.
 */
export async function findLaw(locale: Locale): Promise<Law | undefined> {
  try {
    const given = await findGiven(locale);
    const notes = await Promise.all(
      given.countries.own.map(async (country): Promise<[string, ShownNote[]]> => [
        country,
        await findJson<ShownNote[]>(addressIn(locale)(country)),
      ]),
    );
    return { ...given, notes: new Map(notes) };
  } catch {
    return undefined;
  }
}

const givenAddress = (locale: Locale) => `/law/${locale}.json`;
const addressIn = (locale: Locale) => (country: string) => `/law/${locale}/${country}.json`;
const findGiven = (locale: Locale) => findJson<LawGiven>(givenAddress(locale));

async function findJson<Content>(address: string): Promise<Content> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return (await answer.json()) as Content;
}

/** The notes that count in a country, its own first. */
export const notesIn = ({ notes, countries }: Law, country: string): ShownNote[] =>
  countriesFor(country, countries).flatMap((one) => notes.get(one) ?? []);

/** The notes on a topic that apply at `now` (ISO 8601) and cover one of `covers`, those whose main topic it is first. */
export const notesFor = (
  notes: ShownNote[],
  { topic, covers, now }: { topic: string; covers: readonly Covered[]; now: string },
): ShownNote[] =>
  notes
    .filter(
      (note) =>
        note.topics.includes(topic) &&
        lawStateAt(note, now) === 'applies' &&
        note.covers.some((one) => covers.includes(one)),
    )
    .toSorted(mainFirst(topic));
