import { isRecord, isSame } from './same.ts';

/** Where an item of a list comes from: a name that it shares with the same item of other versions of the list. */
export type Place = string;

/**
 * Names the items of both versions of a list so that one item has one name in all three: by its `id`, `slug` or
 * `dimension` where all have one, or else by the item of the base that it is or was.
 */
export function placesOf(
  base: unknown[],
  mine: unknown[],
  theirs: unknown[],
): { base: Place[]; mine: Place[]; theirs: Place[] } {
  const named = [base, mine, theirs].map(namesOf);
  if (named.every((names) => names !== undefined)) {
    const [inBase = [], inMine = [], inTheirs = []] = named;
    return { base: inBase, mine: inMine, theirs: inTheirs };
  }
  return {
    base: base.map((_, at) => `base ${at}`),
    mine: originsOf(base, mine).map((origin, at) => placeOf(origin, `mine ${at}`)),
    theirs: originsOf(base, theirs).map((origin, at) => placeOf(origin, `theirs ${at}`)),
  };
}

const placeOf = (origin: number | undefined, added: Place): Place =>
  origin === undefined ? added : `base ${origin}`;

function namesOf(list: unknown[]): Place[] | undefined {
  const names = list.map((item) => {
    const name = isRecord(item) ? (item.id ?? item.slug ?? item.dimension) : undefined;
    return typeof name === 'string' ? name : undefined;
  });
  const known = names.filter((name) => name !== undefined);
  return new Set(known).size === list.length ? known : undefined;
}

/** For each item of a version, the place in the base of what it is or was; undefined for what was added. */
function originsOf(base: unknown[], version: unknown[]): (number | undefined)[] {
  const unchanged = unchangedIn(base, version);
  const inPlace = version.filter((item, at) => isSame(item, base[at])).length;
  if (base.length === version.length && inPlace === unchanged.length) {
    return version.map((_, at) => at);
  }
  const origins: (number | undefined)[] = version.map(() => undefined);
  let [fromBase, from] = [0, 0];
  for (const [inBase, at] of [...unchanged, [base.length, version.length]]) {
    // Between two items that stayed, the first that are left were changed, the others added.
    for (; from < (at ?? 0); from += 1, fromBase += 1) {
      if (fromBase < (inBase ?? 0)) origins[from] = fromBase;
    }
    if ((at ?? 0) < version.length) origins[at ?? 0] = inBase;
    [fromBase, from] = [(inBase ?? 0) + 1, (at ?? 0) + 1];
  }
  return origins;
}

/** The longest row of items that both lists have in the same order: pairs of places. */
function unchangedIn(base: unknown[], version: unknown[]): [number, number][] {
  const lengths = Array.from({ length: base.length + 1 }, () =>
    new Array<number>(version.length + 1).fill(0),
  );
  const lengthAt = (inBase: number, at: number) => lengths[inBase]?.[at] ?? 0;
  const isEqual = base.map((item) => version.map((other) => isSame(item, other)));
  for (let inBase = base.length - 1; inBase >= 0; inBase -= 1) {
    for (let at = version.length - 1; at >= 0; at -= 1) {
      (lengths[inBase] ?? [])[at] = isEqual[inBase]?.[at]
        ? lengthAt(inBase + 1, at + 1) + 1
        : Math.max(lengthAt(inBase + 1, at), lengthAt(inBase, at + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let [inBase, at] = [0, 0]; inBase < base.length && at < version.length;) {
    if (isEqual[inBase]?.[at] === true) pairs.push([inBase++, at++]);
    else if (lengthAt(inBase + 1, at) >= lengthAt(inBase, at + 1)) inBase += 1;
    else at += 1;
  }
  return pairs;
}
