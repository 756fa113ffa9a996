import { placesOf, type Place } from './places.ts';
import { isRecord, isSame } from './same.ts';

/**
 * Brings two versions of a JSON value together, given the one both began with. What either side changed, added, moved or
 * removed holds; where both changed the same text mine stands, and what one side changed stays though the other removed it.
 */
export function merge<Value>(base: Value | undefined, mine: Value, theirs: Value): Value {
  return mergeValues(base, mine, theirs) as Value;
}

function mergeValues(base: unknown, mine: unknown, theirs: unknown): unknown {
  if (isSame(base, mine)) return theirs;
  if (isSame(base, theirs) || isSame(mine, theirs) || theirs === undefined) return mine;
  if (mine === undefined) return theirs;
  if (isRecord(mine) && isRecord(theirs)) {
    return mergeRecords(isRecord(base) ? base : {}, mine, theirs);
  }
  if (Array.isArray(mine) && Array.isArray(theirs)) {
    return mergeLists(Array.isArray(base) ? base : [], mine, theirs);
  }
  return mine;
}

type Fields = Record<string, unknown>;

function mergeRecords(base: Fields, mine: Fields, theirs: Fields): Fields {
  const keys = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
  const fields = keys.map((key) => [key, mergeValues(base[key], mine[key], theirs[key])] as const);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}

function mergeLists(base: unknown[], mine: unknown[], theirs: unknown[]): unknown[] {
  const places = placesOf(base, mine, theirs);
  const item = (list: unknown[], of: Place[], place: Place) => list[of.indexOf(place)];
  const isMoved = movesOf(places.base, places.mine);
  const order = isMoved
    ? interleave(places.mine, places.theirs)
    : interleave(places.theirs, places.mine);
  return order
    .map((place) =>
      mergeValues(
        item(base, places.base, place),
        item(mine, places.mine, place),
        item(theirs, places.theirs, place),
      ),
    )
    .filter((value) => value !== undefined);
}

/** Whether what is left of a list stands in another order. */
function movesOf(base: Place[], version: Place[]): boolean {
  const left = base.filter((place) => version.includes(place));
  const kept = version.filter((place) => base.includes(place));
  return left.some((place, at) => place !== kept[at]);
}

/** The places of one order, with those that only the other has behind what they follow there. */
function interleave(order: Place[], other: Place[]): Place[] {
  const all = [...order];
  other.forEach((place, at) => {
    if (!all.includes(place)) all.splice(all.indexOf(other[at - 1] ?? '') + 1, 0, place);
  });
  return all;
}
