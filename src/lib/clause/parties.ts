import type { Clause } from '#domain/clause/records.ts';
import type { Locale } from '#domain/words.ts';
import type { Words } from '#content/messages.ts';
import { say } from '#lib/site/messages.ts';
import { describedFor } from './described.ts';

type WithParties = Pick<Clause, 'provenance' | 'unions' | 'counterpart' | 'industry'> &
  Partial<Pick<Clause, 'described'>>;

/** The parties of a clause in one line: both sides where known, the branch of a branch agreement, or that there are none. */
export function partiesOf(clause: WithParties, words: Words, locale: Locale): string {
  if (clause.provenance === 'model') return words.label.model;
  const { unions, counterpart, industry } = describedFor(
    { partyNote: null, described: null, ...clause },
    locale,
  );
  const names = [...unions.map((union) => union.name), counterpart].filter((name) => name !== null);
  if (names.length > 0) return names.join(' – ');
  if (clause.provenance === 'agreement' && industry !== null) {
    return say(words.label.branch, { name: industry });
  }
  return words.label.unnamed;
}
