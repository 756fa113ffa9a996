import type { Following } from '#domain/reading/segment/lines.ts';
import { findColumns, type Columns, type Row } from './columns.ts';

/** A run of letters of a PDF with its place. */
type Run = { str: string; transform: number[]; width: number; height: number };

/** Runs that are read together, and how their first line follows the group before. */
type Group<Item> = { items: Item[]; follows?: Following };

type Placed<Item> = { item: Item; x: number; y: number; end: number; height: number };
type PlacedRow<Item> = { y: number; height: number; items: Placed<Item>[] };

const sameHeight = 0.6;
const wideBlank = 0.9;
const letterWidth = 0.5;
const apart = 1.3;

/**
 * The runs of each page in the order they are read: columns one after the other, tables that put headings beside text
 * row by row. A page that is printed in one column stays as it is.
 */
export function orderColumns<Item extends Run>(
  pages: readonly (readonly Item[])[],
): Group<Item>[][] {
  const rows = pages.map(rowsOf);
  const letter = letterWidth * middle(rows.flat().map(({ height }) => height));
  const columns = findColumns(rows.map(segmentsOfPage), letter);
  return pages.map((items, page) => groupsOf(items, rows[page] ?? [], columns[page] ?? []));
}

function segmentsOfPage<Item extends Run>(rows: readonly PlacedRow<Item>[]): Row[] {
  const usual = middle(rows.slice(1).map(({ y }, at) => (rows[at]?.y ?? y) - y));
  return rows.map((row, at) => segmentsOf(row, (rows[at - 1]?.y ?? row.y) - row.y > usual * apart));
}

function groupsOf<Item extends Run>(
  items: readonly Item[],
  rows: readonly PlacedRow<Item>[],
  columns: readonly Columns[],
): Group<Item>[] {
  if (columns.length === 0) return [{ items: [...items] }];
  const place = new Map(items.map((item, at) => [item, at]));
  const inOrder = (some: readonly Placed<Item>[]) =>
    some.map(({ item }) => item).sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
  const between = (from: number, to: number) => rows.slice(from, to).flatMap((row) => row.items);
  let done = 0;
  const groups = columns.flatMap(({ start, end, gutter, parts }) => {
    const before = { items: inOrder(between(done, start)) };
    done = end;
    const left = between(start, end).reduce((least, { x }) => Math.min(least, x), gutter);
    return [
      before,
      ...parts.map(({ from, to, side, follows }): Group<Item> => {
        const own = between(from, to).filter(({ x }) => x < gutter === (side === 'left'));
        const run = inOrder(own);
        return {
          follows,
          items: side === 'left' ? run : run.map((item) => moved(item, gutter - left)),
        };
      }),
    ];
  });
  return [...groups, { items: inOrder(between(done, rows.length)) }].filter(
    (group) => group.items.length > 0,
  );
}

/** A column is read as if it stood at the left edge: how far in its lines stand is compared with the first. */
function moved<Item extends Run>(item: Item, by: number): Item {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform;
  return { ...item, transform: [a, b, c, d, x - by, y] };
}

function rowsOf<Item extends Run>(items: readonly Item[]): PlacedRow<Item>[] {
  const placed = items
    .filter(({ str }) => str.trim() !== '')
    .map((item): Placed<Item> => {
      const [, , , , x = 0, y = 0] = item.transform;
      return { item, x, y, end: x + item.width, height: item.height };
    })
    .sort((a, b) => b.y - a.y);
  const rows: PlacedRow<Item>[] = [];
  for (const one of placed) {
    const row = rows.at(-1);
    if (row !== undefined && row.y - one.y <= row.height * sameHeight) row.items.push(one);
    else rows.push({ y: one.y, height: one.height, items: [one] });
  }
  return rows;
}

function segmentsOf<Item extends Run>({ items }: PlacedRow<Item>, isApart: boolean): Row {
  const segments: Row['segments'] = [];
  for (const { item, x, end, height } of items.toSorted((a, b) => a.x - b.x)) {
    const last = segments.at(-1);
    if (last !== undefined && x - last.to < height * wideBlank) {
      last.text += item.str;
      last.to = Math.max(last.to, end);
    } else segments.push({ from: x, to: end, text: item.str.trimStart() });
  }
  return { segments, isApart };
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
