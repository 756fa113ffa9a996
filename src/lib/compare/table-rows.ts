import type { Cell, Comparison } from '#domain/compare/compare-texts.ts';
import type { Judgement } from '#domain/compare/judge.ts';
import type { Direction } from '#domain/compare/reasons.ts';

/** A row of points that say the same, or points that stand in one text each and not beside each other. */
export type TableRow =
  | { kind: 'aligned'; number: number; cells: Cell[] }
  /** For each text its points, each with what it means that the others lack it. */
  | { kind: 'apart'; texts: { cell: Cell; judgement: Judgement | undefined }[][] };

/** The rows of a comparison; a run of points that only one text has becomes one row. */
export function tableRows({ rows, isAligned }: Comparison): TableRow[] {
  const shown: TableRow[] = [];
  let number = 0;
  for (const cells of rows) {
    const only = isAligned ? onlyPlace(cells) : undefined;
    const last = shown.at(-1);
    if (only === undefined) {
      number += 1;
      shown.push({ kind: 'aligned', number, cells });
    } else if (last?.kind === 'apart') addTo(last.texts, cells, only);
    else {
      const texts: { cell: Cell; judgement: Judgement | undefined }[][] = cells.map(() => []);
      addTo(texts, cells, only);
      shown.push({ kind: 'apart', texts });
    }
  }
  return shown;
}

/** The one place that has a point, where only one has. */
function onlyPlace(cells: readonly Cell[]): number | undefined {
  const places = [...cells.keys()].filter((place) => cells[place]?.point !== undefined);
  return places.length === 1 ? places[0] : undefined;
}

function addTo(
  texts: { cell: Cell; judgement: Judgement | undefined }[][],
  cells: readonly Cell[],
  place: number,
): void {
  const cell = cells[place];
  if (cell === undefined) return;
  // Of a point of the first text it is the others that are said to be weaker or stronger without it.
  const judgement = cells[place === 0 ? 1 : place]?.judgement;
  texts[place]?.push({ cell, judgement });
}

/** How the points of a text stand to the first one: how many both have, by direction, and how many one of them lacks. */
export type Counts = Record<Direction | 'both' | 'missing' | 'alone', number>;

/** Counts the points of the text at a place beside those of the first text. */
export function countPoints({ rows }: Comparison, place: number): Counts {
  const counts = { both: 0, stronger: 0, weaker: 0, neutral: 0, unclear: 0, missing: 0, alone: 0 };
  for (const cells of rows) {
    const [first, own] = [cells[0]?.point, cells[place]?.point];
    if (first !== undefined && own !== undefined) {
      counts.both += 1;
      counts[cells[place]?.judgement?.direction ?? 'unclear'] += 1;
    } else if (first !== undefined) counts.missing += 1;
    else if (own !== undefined) counts.alone += 1;
  }
  return counts;
}
