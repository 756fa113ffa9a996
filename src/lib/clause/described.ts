import type { Clause } from '#domain/clause/records.ts';
import type { Locale } from '#domain/words.ts';

type WithParties = Pick<Clause, 'described' | 'unions' | 'counterpart' | 'partyNote' | 'industry'>;

/** A clause whose parties, remark and branch are described in the reader's language, where they have no proper name. */
export function describedFor<Given extends WithParties>(clause: Given, locale: Locale): Given {
  const { described } = clause;
  const unions = described?.unions?.[locale];
  return {
    ...clause,
    unions: unions === undefined ? clause.unions : [...clause.unions, { slug: '', name: unions }],
    counterpart: described?.counterpart?.[locale] ?? clause.counterpart,
    partyNote: described?.partyNote?.[locale] ?? clause.partyNote,
    industry: described?.industry?.[locale] ?? clause.industry,
  };
}
