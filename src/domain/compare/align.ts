import { likenessOf, type Bag } from './likeness.ts';
import type { Point } from './points.ts';

/** The points of a text with their weighed words. */
export type WeighedText = { points: readonly Point[]; bags: readonly Bag[] };

/** For each point of a text the place of the point of another that says the same; undefined where none does. */
export type Alignment = (number | undefined)[];

type Pair = { a: number; b: number; score: number; likeness: number; isByFewWords: boolean };

/** How alike points must be: less in two versions of one text, half of whose points found each other by more. */
const minLikeness = { ofVersions: 0.23, ofOthers: 0.33 };
const minByFewWords = 0.5;
const enoughWords = 3;
/** How alike points left over between two neighbours must be. */
const minInGap = { ofVersions: 0.1, ofOthers: 0.2, alone: 0.04 };
const sharedByVersions = 0.5;
const orderShare = 0.06;
const numberShare = 0.08;
/** What bounds the work: how many words of a point are looked up, and how many points are looked at. */
const bounds = { lookedUp: 24, holders: 64, candidates: 8, gap: 12 };

/** Aligns two texts: points alike by their rarest words first, then those left between two that were aligned. */
export function align(first: WeighedText, second: WeighedText): Alignment {
  const alignment: Alignment = first.points.map(() => undefined);
  const taken = new Set<number>();
  const take = ({ a, b }: Pair) => {
    if (alignment[a] !== undefined || taken.has(b)) return;
    alignment[a] = b;
    taken.add(b);
  };
  samePoints(first, second).forEach(take);
  const like = likePairs(first, second);
  like.filter(({ likeness }) => likeness >= minLikeness.ofOthers).forEach(take);
  const fewer = Math.min(first.points.length, second.points.length);
  const areVersions = taken.size >= fewer * sharedByVersions;
  if (areVersions) like.forEach(take);
  gapPairs(first, second, { alignment, taken, areVersions }).forEach(take);
  return alignment;
}

/** Points of the same words, in their order: the first with the first, the second with the second. */
function samePoints(first: WeighedText, second: WeighedText): Pair[] {
  const held = Map.groupBy(second.points.keys(), (b) => second.points[b]?.words ?? '');
  const used = new Map<string, number>();
  return first.points.flatMap(({ words }, a) => {
    const turn = used.get(words) ?? 0;
    used.set(words, turn + 1);
    const b = held.get(words)?.[turn];
    return b === undefined ? [] : [{ a, b, score: 1, likeness: 1, isByFewWords: false }];
  });
}

/** Pairs that share enough, the likest first. */
function likePairs(first: WeighedText, second: WeighedText): Pair[] {
  const holders = new Map<string, number[]>();
  second.bags.forEach((bag, b) => {
    for (const name of bag.weights.keys()) {
      const places = holders.get(name);
      if (places === undefined) holders.set(name, [b]);
      else if (places.length < bounds.holders) places.push(b);
    }
  });
  return first.bags
    .flatMap((bag, a) => candidatesOf(bag, holders).map((b) => scorePair(first, second, a, b)))
    .filter(
      ({ likeness, isByFewWords }) =>
        likeness >= (isByFewWords ? minByFewWords : minLikeness.ofVersions),
    )
    .sort((x, y) => y.score - x.score || x.a - y.a);
}

/** The points that share most of the rarest words. */
function candidatesOf({ weights }: Bag, holders: ReadonlyMap<string, number[]>): number[] {
  const rarest = [...weights].sort((x, y) => y[1] - x[1]).slice(0, bounds.lookedUp);
  const shared = new Map<number, number>();
  for (const [name, weight] of rarest) {
    for (const b of holders.get(name) ?? []) shared.set(b, (shared.get(b) ?? 0) + weight);
  }
  return [...shared]
    .sort((x, y) => y[1] - x[1])
    .slice(0, bounds.candidates)
    .map(([b]) => b);
}

/** How alike two points are; their place and their number break a tie, and a word or two are not enough alone. */
function scorePair(first: WeighedText, second: WeighedText, a: number, b: number): Pair {
  const [bagA, bagB] = [first.bags[a], second.bags[b]];
  const none = { likeness: 0, words: 0 };
  const { likeness, words } = bagA && bagB ? likenessOf(bagA, bagB) : none;
  const apart = Math.abs(a / first.points.length - b / second.points.length);
  const number = numberOf(first.points[a]);
  const isSameNumber = number !== '' && number === numberOf(second.points[b]);
  const score = likeness + orderShare * (1 - apart) + (isSameNumber ? numberShare : 0);
  return { a, b, score, likeness, isByFewWords: words < enoughWords };
}

/** A bullet is no number. */
const numberOf = (point: Point | undefined) => (point?.number ?? '').replace(/[^\p{L}\p{N}]/gu, '');

/** Pairs of points left over between two neighbours that were aligned: there less likeness is enough. */
function gapPairs(
  first: WeighedText,
  second: WeighedText,
  {
    alignment,
    taken,
    areVersions,
  }: { alignment: Alignment; taken: ReadonlySet<number>; areVersions: boolean },
): Pair[] {
  const next = nextAligned(alignment, second.points.length);
  const isAligned = (a: number) => !(a in alignment) || alignment[a] !== undefined;
  const least = areVersions ? minInGap.ofVersions : minInGap.ofOthers;
  let from = 0;
  return first.points
    .flatMap((_, a) => {
      const own = alignment[a];
      if (own !== undefined) {
        from = own + 1;
        return [];
      }
      const places = placesBetween(from, next[a] ?? 0).filter((b) => !taken.has(b));
      const isAlone = areVersions && places.length === 1 && isAligned(a - 1) && isAligned(a + 1);
      return places
        .map((b) => scorePair(first, second, a, b))
        .filter(({ likeness }) => likeness >= (isAlone ? minInGap.alone : least));
    })
    .sort((x, y) => y.score - x.score || x.a - y.a);
}

/** For each point of the first text where in the second the next aligned one stands. */
function nextAligned(alignment: Alignment, end: number): number[] {
  const next: number[] = [];
  let place = end;
  for (let a = alignment.length - 1; a >= 0; a -= 1) {
    next[a] = place;
    place = alignment[a] ?? place;
  }
  return next;
}

const placesBetween = (from: number, to: number): number[] =>
  Array.from(
    { length: Math.max(0, Math.min(to - from, bounds.gap)) },
    (_, offset) => from + offset,
  );
