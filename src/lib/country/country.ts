import type { Agreed } from '#domain/clause/agreed.ts';
import type { CountryNotes, ShownNote } from '#lib/law/law.ts';

/** How many texts a country has on a topic. */
export type TopicCount = { slug: string; label: string; wordings: number; summaries: number };

/** A topic with the notes whose main one it is. */
type TopicNotes = { slug: string; label: string; notes: ShownNote[] };

/** All that a country's page says in one language. */
export type Country = {
  /** ISO 3166-1 alpha-2; `EU` and `ZZ` as well. */
  code: string;
  name: string;
  agreed: Agreed;
  /** How many clauses of any kind the hub has from it. */
  total: number;
  topics: TopicCount[];
  law: TopicNotes[];
  /** What applies beside the country's own law; undefined where it is no member. */
  union: CountryNotes | undefined;
};

/** A country with what the hub holds of it. */
export type CountryCount = {
  code: string;
  name: string;
  wordings: number;
  summaries: number;
  notes: number;
};

/** How many wordings and summaries a page shows; lists have the others. */
export const shown = { wordings: 6, summaries: 8 };
