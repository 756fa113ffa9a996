import { worthShowing, type Ranked } from '#domain/search/rank.ts';
import { valuesAt, type Columns } from './columns.ts';
import { applyFilters, type Counted } from './counts.ts';
import type { Question } from './types.ts';
import { bestWordings, leavesOrder, placeWordings } from './wording.ts';

/** The rows to show, in their order, with what the facets count. */
export type Shown = Counted & {
  /** Whether none of them holds all the words. */
  isPartial: boolean;
};

/**
 * The rows that pass the filters, of those worth showing for a question and the best wordings of agreements among all
 * that hold any of its words; where none of these do, of all that hold any those worth showing then; and where these are
 * none either, those on the topic of the best row, where a question allows them.
 */
export function showRanked(
  ranked: readonly Ranked[],
  columns: Columns,
  question: Pick<Question, 'filters' | 'sort'>,
  isAllowed: (row: number) => boolean,
): Shown {
  const { filters } = question;
  const wordings = leavesOrder(question) ? bestWordings(ranked.map(rowOf), columns) : [];
  const passing = (rows: number[]) => applyFilters(columns, rows, filters);
  const worth = worthShowing(ranked).map(rowOf);
  let counted = passing([...new Set([...worth, ...wordings])]);
  if (counted.rows.length === 0) {
    const left = new Set(passing(ranked.map(rowOf)).rows);
    counted = passing(worthShowing(ranked.filter(({ row }) => left.has(row))).map(rowOf));
  }
  if (counted.rows.length === 0)
    counted = passing(rowsOnTopicOf(ranked[0]?.row, columns).filter(isAllowed));
  const whole = new Set(ranked.filter(({ holdsAll }) => holdsAll).map(rowOf));
  return {
    ...counted,
    rows: placeWordings(counted.rows, wordings),
    isPartial: counted.rows.length > 0 && !counted.rows.some((row) => whole.has(row)),
  };
}

const rowOf = ({ row }: Ranked): number => row;

function rowsOnTopicOf(best: number | undefined, columns: Columns): number[] {
  const [topic] = best === undefined ? [] : valuesAt(columns, 'topic', best);
  if (topic === undefined) return [];
  return Array.from({ length: columns.rows }, (_, row) => row).filter((row) =>
    valuesAt(columns, 'topic', row).includes(topic),
  );
}
