import type { Cards } from './cards.ts';
import { clauseAt, type Columns } from './columns.ts';
import { excerptOf } from './excerpt.ts';
import type { Found } from './matching.ts';
import type { NewerRows } from './newer.ts';
import { orderByYear } from './order.ts';
import type { FoundClause, Question } from './types.ts';

/** The rows of one page of results, of rows that come in the order of relevance, if there is one. */
export function pageOf(
  rows: number[],
  { sort, page, perPage }: Pick<Question, 'sort' | 'page' | 'perPage'>,
  { years, isRanked }: { years: Uint16Array; isRanked: boolean },
): number[] {
  const direction = sort === 'oldest' ? 'oldest' : 'newest';
  const ordered = sort === 'relevance' && isRanked ? rows : orderByYear(rows, years, direction);
  return ordered.slice((page - 1) * perPage, page * perPage);
}

/** What is shown of the rows: facets from the columns, title and excerpt from the cards. */
export async function readFound(
  rows: number[],
  from: { columns: Columns; cards: Cards; newer: NewerRows | undefined; found: Found },
): Promise<FoundClause[]> {
  const { words, locationsIn, isUnseen } = from.found;
  return Promise.all(
    rows.map(async (row) => {
      const newCard = from.newer?.cards.get(row);
      const { text, isProposed, ...card } = newCard ?? (await from.cards.read(row));
      const clause = clauseAt(from.columns, row);
      const excerpt = excerptOf(text, locationsIn(row), words);
      return {
        ...clause,
        ...(isProposed ? { strengthBy: 'rule' as const } : {}),
        ...card,
        excerpt,
        ...(!excerpt.some(({ isHit }) => isHit) && isUnseen(clause, card)
          ? { isByTopic: true }
          : {}),
        isNewer: newCard !== undefined,
      };
    }),
  );
}
