import type { Point } from './points.ts';
import { areAlike, rootsOf } from './roots.ts';
import type { Row } from './rows.ts';

/** What a half must share with its whole, and a sentence with one that was put in its place, from 0 to 1. */
const least = { half: 0.6, other: 0.3 };
const longest = 120;
/** So many sentences without a partner between two that have one are looked at. */
const longestGap = 8;

/** The words of a row in the first text and in another, by their roots. */
type Pair = { row: number; was: Names | undefined; becomes: Names | undefined };

/** Words by their roots, found when they are asked for. */
type Names = () => readonly string[];

/**
 * The rows that are judged together, by the place of each: a point that only one of two texts has may be the other half
 * of a neighbour that was split or joined, or a neighbour that was rewritten. A row that stands alone has itself.
 */
export function partedRows(
  rows: readonly Row[],
  texts: readonly (readonly Point[])[],
  index: number,
  light: ReadonlySet<string> = new Set(),
): number[] {
  const hosts = [...rows.keys()];
  const pairs = hosts.map((row) => ({
    row,
    was: namesOf(texts[0]?.[rows[row]?.[0] ?? -1]?.words, light),
    becomes: namesOf(texts[index]?.[rows[row]?.[index] ?? -1]?.words, light),
  }));
  let before: Pair | undefined;
  let gap: Pair[] = [];
  for (const pair of pairs) {
    if (pair.was === undefined && pair.becomes === undefined) continue;
    if (pair.was === undefined || pair.becomes === undefined) {
      gap.push(pair);
      continue;
    }
    for (const one of gap) hosts[one.row] = hostOf(one, [before, pair], gap);
    [before, gap] = [pair, []];
  }
  for (const one of gap) hosts[one.row] = hostOf(one, [before], gap);
  return hosts;
}

/** The row to which a point without a partner belongs: a neighbour of which it is a half, or the one it was rewritten to. */
function hostOf(one: Pair, neighbours: (Pair | undefined)[], gap: readonly Pair[]): number {
  const whole = neighbours.find((pair) => pair !== undefined && isHalfOf(one, pair));
  if (whole !== undefined) return whole.row;
  if (one.was !== undefined || gap.length > longestGap) return one.row;
  const old = gap.find(({ was }) => was !== undefined && isOther(was, one.becomes ?? (() => [])));
  return old?.row ?? one.row;
}

function isHalfOf({ was, becomes }: Pair, pair: Pair): boolean {
  if (pair.was === undefined || pair.becomes === undefined) return false;
  if (was !== undefined) return isHalf(was, pair.becomes, pair.was);
  return becomes !== undefined && isHalf(becomes, pair.was, pair.becomes);
}

/** Whether a sentence says what a whole has, some of which its other half has not. */
function isHalf(...texts: [own: Names, whole: Names, half: Names]): boolean {
  const [own, whole, half] = [texts[0](), texts[1](), texts[2]()];
  if (Math.max(own.length, whole.length, half.length) > longest) return false;
  const shared = own.filter((name) => isSaid(name, whole));
  const isApart = shared.some((name) => !isSaid(name, half));
  return isApart && shared.length >= own.length * least.half;
}

/** Whether two sentences that stand in the place of each other share enough to be one that was rewritten. */
function isOther(...texts: [own: Names, other: Names]): boolean {
  const [own, others] = [texts[0](), texts[1]()];
  if (Math.max(own.length, others.length) > longest) return false;
  const shared = own.filter((name) => isSaid(name, others));
  return shared.length > 0 && shared.length >= Math.min(own.length, others.length) * least.other;
}

const isSaid = (name: string, names: readonly string[]) =>
  names.some((other) => areAlike(name, other));

function namesOf(text: string | undefined, light: ReadonlySet<string>): Names | undefined {
  if (text === undefined) return undefined;
  let names: string[] | undefined;
  return () => (names ??= rootsIn(text, light));
}

const rootsIn = (text: string, light: ReadonlySet<string>) => [
  ...new Set(rootsOf(text).flatMap(({ root }) => (light.has(root) ? [] : [root]))),
];
