import type { Locale, Strength } from '#domain/words.ts';

/** A model clause of one step: its slug in the hub, its title and its wording. */
type ModelStep = { slug: string; title: string; text: string };

/** The model clauses by topic and step. */
export type Ladders = Record<string, Partial<Record<Strength, ModelStep>>>;

/** Where the ladders of a language lie. */
export const laddersAddress = (locale: Locale): string => `/check/ladders/${locale}.json`;

/** Fetches the ladders of a language; undefined where they cannot be had now. */
export async function findLadders(locale: Locale): Promise<Ladders | undefined> {
  try {
    const answer = await fetch(laddersAddress(locale));
    return answer.ok ? ((await answer.json()) as Ladders) : undefined;
  } catch {
    return undefined;
  }
}
