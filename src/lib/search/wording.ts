import { valuesAt, type Columns } from './columns.ts';
import type { Question } from './types.ts';

/** Among so many first clauses stands what has been agreed. */
const first = 5;
/** How many of them, at most. */
const wanted = 2;

/** Whether a question leaves it to the hub whose text comes first. */
export const leavesOrder = ({ filters, sort }: Pick<Question, 'filters' | 'sort'>): boolean =>
  sort === 'relevance' && filters.provenance === undefined;

/** The best two of some rows, best first, that are agreed wordings in force on the topic of the first of them all. */
export function bestWordings(rows: readonly number[], columns: Columns): number[] {
  const [best] = rows;
  const [topic] = best === undefined ? [] : valuesAt(columns, 'topic', best);
  if (topic === undefined) return [];
  const isWanted = (row: number) =>
    valuesAt(columns, 'provenance', row).includes('agreement') &&
    valuesAt(columns, 'validity', row).includes('in-force') &&
    valuesAt(columns, 'topic', row).includes(topic);
  return rows.filter(isWanted).slice(0, wanted);
}

/**
 * The rows, best first; where none of the wordings stands among the first five, they come to the end of these: what
 * others have won is not to lie hidden behind model texts.
 */
export function placeWordings(rows: number[], wordings: readonly number[]): number[] {
  const chosen = wordings.filter((row) => rows.includes(row));
  if (chosen.some((row) => rows.indexOf(row) < first)) return rows;
  const others = rows.filter((row) => !chosen.includes(row));
  return others.toSpliced(first - chosen.length, 0, ...chosen);
}
