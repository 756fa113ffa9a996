import { findColumns, type ColumnPart, type Columns, type Row } from './columns.ts';

const wideBlank = /\s{3,}/g;

/** Stands where a column ends and the next one begins. */
export const columnEnd = '\f';

/** The lines of each page of a plain text in the order they are read, where it is set in two columns or as a table. */
export function orderTextColumns(pages: readonly string[][]): string[][] {
  const columns = findColumns(pages.map(rowsOf), 1);
  return pages.map((lines, page) => orderPage(lines, columns[page] ?? []));
}

const rowsOf = (lines: readonly string[]): Row[] =>
  lines.map((line, at) => ({
    segments: segmentsOf(line),
    isApart: at > 0 && lines[at - 1]?.trim() === '',
  }));

function orderPage(lines: readonly string[], columns: readonly Columns[]): string[] {
  let ordered: string[] = [];
  let done = 0;
  for (const { start, end, gutter, parts } of columns) {
    const sides = parts.flatMap((part) => sideOf(lines, part, gutter));
    ordered = ordered.concat(lines.slice(done, start), sides);
    done = end;
  }
  return ordered.concat(lines.slice(done));
}

/** A part of a table stands apart from the next; of a column only what was apart. */
function sideOf(lines: readonly string[], { from, to, side, follows }: ColumnPart, gutter: number) {
  const own = lines.slice(from, to).map((line) => {
    return side === 'left' ? line.slice(0, gutter).trimEnd() : line.slice(gutter);
  });
  if (follows === 'gap') return ['', ...own, ''];
  return side === 'left' ? [...own, columnEnd] : own;
}

function segmentsOf(line: string): Row['segments'] {
  let from = 0;
  return line.split(wideBlank).flatMap((text) => {
    const at = line.indexOf(text, from);
    from = at + text.length;
    return text === '' ? [] : [{ from: at, to: from, text }];
  });
}
