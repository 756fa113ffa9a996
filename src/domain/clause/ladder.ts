import { strengths } from '../lists.ts';
import type { Clause, ClauseNote } from './records.ts';

/** The model clauses on a topic as steps, the weakest first; guidelines are none. */
export const ladderOn = (clauses: Clause[], topic: string): Clause[] =>
  strengths.flatMap((strength) =>
    clauses.filter(
      (clause) =>
        clause.provenance === 'model' &&
        clause.kind === 'clause' &&
        clause.topics[0] === topic &&
        clause.strength === strength,
    ),
  );

type Objection = NonNullable<ClauseNote['objections']>[number];

/** What employers object to the steps of a ladder, each said once, the objections to the strongest step first. */
export function objectionsTo(notes: (ClauseNote | null)[]): Objection[] {
  const all = notes.toReversed().flatMap((note) => note?.objections ?? []);
  const said = new Set<string>();
  return all.filter(({ says }) => {
    const isNew = !said.has(sameWords(says));
    said.add(sameWords(says));
    return isNew;
  });
}

const sameWords = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The first point of a clause's text, without its number. */
export const firstPointOf = (text: string): string =>
  (text.trim().split(/\n+/)[0] ?? '').replace(/^\d{1,2}[.)]\s+/, '');
