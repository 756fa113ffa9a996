import type { AnswerRow } from '#domain/answer/rows.ts';
import type { Direction } from '#domain/compare/reasons.ts';

/** Which rows are shown, and in which order. */
export const views = ['draft', 'weaker-first', 'changes', 'weaker'] as const;
export type View = (typeof views)[number];

const order = { weaker: 0, unclear: 1, stronger: 2, neutral: 3 };

/** The rows of a view. */
export function rowsIn(view: View, rows: readonly AnswerRow[]): AnswerRow[] {
  const changed = rows.filter(({ isSame }) => !isSame);
  if (view === 'changes') return changed;
  if (view === 'weaker')
    return changed.filter(({ judgement }) => judgement?.direction === 'weaker');
  if (view === 'draft') return [...rows];
  return rows.toSorted((a, b) => rank(a) - rank(b));
}

const rank = ({ isSame, judgement }: AnswerRow): number =>
  isSame ? 4 : order[judgement?.direction ?? 'unclear'];

/** How many rows are of each direction, and how many say the same in the same words. */
export function countRows(rows: readonly AnswerRow[]): Record<Direction | 'same', number> {
  const counts = { weaker: 0, stronger: 0, neutral: 0, unclear: 0, same: 0 };
  for (const { isSame, judgement } of rows) {
    if (isSame) counts.same += 1;
    else counts[judgement?.direction ?? 'unclear'] += 1;
  }
  return counts;
}
