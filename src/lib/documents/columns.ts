/** Words that stand together on one height of a page. */
type Segment = { from: number; to: number; text: string };

/** What stands on one height, from left to right; `isApart` where more than the usual blank parts it from what is above. */
export type Row = { segments: Segment[]; isApart: boolean };

/** Rows beside a blank that runs down the page, and the parts they are read in, one after the other. */
export type Columns = {
  start: number;
  end: number;
  /** What begins here or behind stands on the right. */
  gutter: number;
  parts: ColumnPart[];
};

/** One side of some rows; `follows` says how it follows the part before. */
export type ColumnPart = {
  from: number;
  to: number;
  side: 'left' | 'right';
  follows: 'page' | 'gap';
};

type Sides = { left: Segment[]; right: Segment[] };

const minRows = 3;
const minBoth = 0.02;
const mostGutters = 3;
const minOfPage = 0.6;
const minFull = 0.5;
const fullShare = 0.6;
const minWide = 15;
const minGoingOn = 0.2;
const mostBeside = 0.7;
const mostCells = 0.2;
const minWorded = 0.8;

/**
 * Where the pages of a document are printed in two columns, or as a table that has headings on the left and their text
 * on the right. Tables of figures and short words are none of these. `letter` is the width of one.
 */
export function findColumns(pages: readonly (readonly Row[])[], letter: number): Columns[][] {
  const gutters = pages.map((rows) => gutterOf(rows, letter));
  const found = pages.map((rows, page) =>
    columnsAt(rows, gutters[page], { letter, least: minRows }),
  );
  const known = new Set(found.flatMap((columns) => columns.map(({ gutter }) => gutter)));
  const gutter = [...known].slice(0, mostGutters);
  // A page that holds little is printed as the others are.
  return found.map((columns, page) => {
    if (columns.length > 0) return columns;
    const others = gutter.map((one) => columnsAt(pages[page] ?? [], one, { letter, least: 1 }));
    return others.find((some) => some.length > 0) ?? [];
  });
}

type Measure = { letter: number; least: number };

function columnsAt(rows: readonly Row[], gutter: number | undefined, measure: Measure): Columns[] {
  if (gutter === undefined) return [];
  const found: Columns[] = [];
  let start = 0;
  const close = (end: number) => {
    const columns = columnsOf(rows, withoutPageNumbers(rows, start, end, gutter), gutter, measure);
    if (columns !== undefined) found.push(columns);
    start = end + 1;
  };
  rows.forEach(({ segments }, at) => {
    if (segments.some(({ from, to }) => from < gutter && to > gutter)) close(at);
  });
  close(rows.length);
  return found;
}

/** Rows without those at their ends that hold nothing but a word in the middle of the page. */
function withoutPageNumbers(
  rows: readonly Row[],
  start: number,
  end: number,
  gutter: number,
): { start: number; end: number } {
  const own = rows.slice(start, end).flatMap(({ segments }) => segments);
  const left = own.reduce((least, { from }) => Math.min(least, from), gutter);
  const isMiddle = (row: Row | undefined): boolean => {
    const [word, more] = row?.segments ?? [];
    return (
      word !== undefined &&
      more === undefined &&
      word.from > (left + gutter) / 2 &&
      word.from < gutter
    );
  };
  let from = start;
  let to = end;
  while (from < to && isMiddle(rows[from])) from += 1;
  while (to > from && isMiddle(rows[to - 1])) to -= 1;
  return { start: from, end: to };
}

/** Where most second words of a row begin. */
function gutterOf(rows: readonly Row[], letter: number): number | undefined {
  const counts = new Map<number, number>();
  for (const { segments } of rows) {
    for (const { from } of segments.slice(1)) {
      const place = Math.round(from / letter);
      counts.set(place, (counts.get(place) ?? 0) + 1);
    }
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best === undefined || best[1] < minRows ? undefined : (best[0] - 1) * letter;
}

function columnsOf(
  rows: readonly Row[],
  { start, end }: { start: number; end: number },
  gutter: number,
  { letter, least }: Measure,
): Columns | undefined {
  const own = rows.slice(start, end);
  const sides = own.map(({ segments }): Sides => ({
    left: segments.filter(({ from }) => from < gutter),
    right: segments.filter(({ from }) => from >= gutter),
  }));
  const both = sides.filter(({ left, right }) => left.length > 0 && right.length > 0).length;
  const cells = sides.filter(({ left, right }) => left.length > 1 || right.length > 1).length;
  const left = sides.flatMap((one) => one.left);
  const right = sides.flatMap((one) => one.right);
  const filled = own.filter(isFilled).length;
  const isPlausible =
    both >= Math.max(least, filled * minBoth) &&
    cells <= filled * mostCells &&
    isFull(right, letter);
  if (!isPlausible) return undefined;
  const isMost = filled >= rows.filter(isFilled).length * minOfPage;
  const areColumns =
    isMost &&
    isFull(left, letter) &&
    left.length > right.length * mostBeside &&
    isText([...left, ...right]);
  if (areColumns) {
    const parts = (['left', 'right'] as const).map((side): ColumnPart => ({
      from: start,
      to: end,
      side,
      follows: 'page',
    }));
    return { start, end, gutter, parts };
  }
  const worded = left.filter(({ text }) => isWorded(text)).length;
  const isTable =
    left.length <= right.length * mostBeside && worded >= left.length * minWorded && isText(right);
  return isTable ? { start, end, gutter, parts: cellsOf(rows, sides, start) } : undefined;
}

/** Whether a cell is a heading rather than the number or sign of an item. */
const isWorded = (text: string) => /\p{L}{3}/u.test(text) && !/^\(?[\p{L}\d]{1,3}[.)]/u.test(text);

const isFilled = ({ segments }: Row) => segments.length > 0;

/** Whether most lines are wide, and as wide as each other. */
function isFull(segments: readonly Segment[], letter: number): boolean {
  const widths = segments.map(({ from, to }) => to - from);
  const width = widths.reduce((most, one) => Math.max(most, one), 0);
  const full = widths.filter((one) => one >= width * fullShare);
  return width >= minWide * letter && full.length >= segments.length * minFull;
}

/** Whether many lines go on in small letters, as those of running text do. */
const isText = (segments: readonly Segment[]): boolean =>
  segments.filter(({ text }) => /^\p{Ll}{2}|^\p{Ll}\s/u.test(text)).length >=
  segments.length * minGoingOn;

/** The rows of a table: one begins where words on the left begin anew. */
function cellsOf(rows: readonly Row[], sides: readonly Sides[], start: number): ColumnPart[] {
  const starts = sides.flatMap(({ left }, at) => {
    const isAnew =
      left.length > 0 && (rows[start + at]?.isApart === true || sides[at - 1]?.left.length === 0);
    return at === 0 || isAnew ? [start + at] : [];
  });
  return starts.flatMap((from, index): ColumnPart[] => {
    const to = starts[index + 1] ?? start + sides.length;
    return [
      { from, to, side: 'left', follows: 'gap' },
      { from, to, side: 'right', follows: 'gap' },
    ];
  });
}
