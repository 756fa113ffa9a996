import type { Clause } from '#domain/clause/records.ts';
import type { Words } from '#content/messages.ts';
import { say } from '#lib/site/messages.ts';

/** The parties of a clause in one line: both sides where known, the branch of a branch agreement, or that there are none. */
export function partiesOf(
  clause: Pick<Clause, 'provenance' | 'unions' | 'counterpart' | 'industry'>,
  words: Words,
): string {
  if (clause.provenance === 'model') return words.label.model;
  const names = [...clause.unions.map((union) => union.name), clause.counterpart].filter(
    (name) => name !== null,
  );
  if (names.length > 0) return names.join(' – ');
  if (clause.provenance === 'agreement' && clause.industry !== null) {
    return say(words.label.branch, { name: clause.industry });
  }
  return words.label.unnamed;
}
