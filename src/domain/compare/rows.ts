import { align, type WeighedText } from './align.ts';
import { weighPoints } from './likeness.ts';
import type { Point } from './points.ts';

/** Points that say the same, one or none of each text, by their place in it. */
export type Row = (number | undefined)[];

/** The points of two or more texts of one language in rows, in the order of the first text and, between, of the others. */
export function alignRows(texts: readonly (readonly Point[])[]): Row[] {
  const bags = weighPoints(texts);
  const weighed = texts.map((points, text) => ({ points, bags: bags[text] ?? [] }));
  let rows: Row[] = (texts[0] ?? []).map((_, place) => [place]);
  weighed.slice(1).forEach((text, index) => {
    rows = addText(rows, weighed, text, index + 1);
  });
  return rows;
}

/** The points of texts in their order, where nothing is claimed of what they say. */
export function rowsInOrder(texts: readonly (readonly Point[])[]): Row[] {
  const length = Math.max(0, ...texts.map((points) => points.length));
  return Array.from({ length }, (_, place) =>
    texts.map((points) => (place < points.length ? place : undefined)),
  );
}

/** Rows with the points of one more text; a point that no row says stands behind the one before it. */
function addText(
  rows: readonly Row[],
  texts: readonly WeighedText[],
  added: WeighedText,
  index: number,
): Row[] {
  const found = align(textOfRows(rows, texts), added);
  const rowOf = new Map(found.flatMap((place, row) => (place === undefined ? [] : [[place, row]])));
  let row = rowOf.size > 0 ? -1 : rows.length - 1;
  const behind = Map.groupBy(added.points.keys(), (place) => {
    row = rowOf.get(place) ?? row;
    return row;
  });
  const empty = Array.from({ length: index }, () => undefined);
  const alone = (after: number): Row[] =>
    (behind.get(after) ?? [])
      .filter((place) => !rowOf.has(place))
      .map((place) => [...empty, place]);
  return [
    ...alone(-1),
    ...rows.flatMap((one, number) => [[...one, found[number]], ...alone(number)]),
  ];
}

/** What a row says, by the first text that has the point. */
function textOfRows(rows: readonly Row[], texts: readonly WeighedText[]): WeighedText {
  const firsts = rows.flatMap((row) => {
    const text = row.findIndex((place) => place !== undefined);
    const place = row[text];
    const point = place === undefined ? undefined : texts[text]?.points[place];
    const bag = place === undefined ? undefined : texts[text]?.bags[place];
    return point === undefined || bag === undefined ? [] : [{ point, bag }];
  });
  return { points: firsts.map(({ point }) => point), bags: firsts.map(({ bag }) => bag) };
}
