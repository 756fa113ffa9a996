import { actorOf } from './burdens.ts';
import { boundAt, type Bound } from './number-places.ts';
import type { Quantity } from './quantities.ts';
import type { PointReading } from './read-point.ts';
import type { Reason } from './reasons.ts';
import { isThreshold, wantedAt } from './wanted.ts';

/** The reasons that lie in the numbers of two wordings. */
export function numberReasons(was: PointReading, becomes: PointReading): Reason[] {
  const lost = without(was.quantities, becomes.quantities);
  const gained = without(becomes.quantities, was.quantities);
  const pairs = lost.map((quantity) => {
    const place = gained.findIndex(({ measures }) => measures === quantity.measures);
    return { quantity, other: place < 0 ? undefined : gained.splice(place, 1)[0] };
  });
  return [
    ...pairs.map(({ quantity, other }) =>
      other === undefined
        ? lostNumber(was, quantity, becomes)
        : changed(was, quantity, becomes, other),
    ),
    ...gained.map((quantity) => gainedNumber(becomes, quantity)),
    ...boundReasons(was, becomes),
  ];
}

/** Those of a list that another does not have. */
function without(list: readonly Quantity[], others: readonly Quantity[]): Quantity[] {
  const rest = others.map(nameOf);
  return list.filter((one) => {
    const place = rest.indexOf(nameOf(one));
    if (place >= 0) rest.splice(place, 1);
    return place < 0;
  });
}

const nameOf = ({ measures, size }: Quantity) => `${measures} ${size}`;

function changed(
  was: PointReading,
  quantity: Quantity,
  becomes: PointReading,
  other: Quantity,
): Reason {
  const wanted = wantedAt(becomes, other) ?? wantedAt(was, quantity);
  const isMore = other.size > quantity.size;
  const direction =
    wanted === undefined ? 'unclear' : isMore === (wanted === 'more') ? 'stronger' : 'weaker';
  return { ...reason('number', direction), was: quantity.words, becomes: other.words };
}

/** A number that is gone leaves no limit to hold to; who is covered by it is covered without, and "una hora" may be no number. */
function lostNumber(was: PointReading, quantity: Quantity, becomes: PointReading): Reason {
  const wanted = wantedAt(was, quantity);
  const isOfTime = quantity.measures === 'rhythm' || quantity.measures === 'date';
  const isBack =
    /^un[ea]? |^uma? /i.test(quantity.words) ||
    isThreshold(was, quantity) ||
    isForEver(becomes) ||
    (quantity.measures === 'rhythm' && isOfRight(was, quantity));
  const isLost = (wanted !== undefined || isOfTime) && !isBack;
  const direction = isLost ? 'weaker' : 'unclear';
  return { ...reason('number', direction), was: quantity.words, isSoft: true };
}

/** "Workers may, once a year": how often limits what they may do. */
const isOfRight = (was: PointReading, { from }: Quantity) =>
  was.findings.some(
    (one) =>
      one.kind === 'modal' &&
      one.slug === 'may' &&
      one.to <= from &&
      actorOf(was, one) === 'workers',
  );

const isForEver = ({ findings }: PointReading) => findings.some(({ kind }) => kind === 'forEver');

/** A new number caps what workers had without one, leaves some of them out, or says what was left open. */
function gainedNumber(becomes: PointReading, quantity: Quantity): Reason {
  const wanted = wantedAt(becomes, quantity);
  const isCap = boundAt(becomes, quantity)?.side === 'cap';
  const isLess = isThreshold(becomes, quantity) || (wanted === 'more' && isCap);
  const direction = isLess ? 'weaker' : wanted === undefined ? 'unclear' : 'stronger';
  return { ...reason('number', direction), becomes: quantity.words, isSoft: !isLess };
}

/** "At least" where it said "at most", beside the same number. */
function boundReasons(was: PointReading, becomes: PointReading): Reason[] {
  return becomes.quantities.flatMap((quantity) => {
    const before = was.quantities.find((one) => nameOf(one) === nameOf(quantity));
    const wanted = wantedAt(becomes, quantity);
    const [from, to] = [before && boundAt(was, before), boundAt(becomes, quantity)];
    if (before === undefined || from?.side === to?.side) return [];
    const isBetter = (to?.side ?? opposite(from?.side)) === (wanted === 'less' ? 'cap' : 'floor');
    const direction = wanted === undefined ? 'unclear' : isBetter ? 'stronger' : 'weaker';
    return [{ ...reason('bound', direction), was: from?.words ?? '', becomes: to?.words ?? '' }];
  });
}

const opposite = (side: Bound['side'] | undefined) => (side === 'cap' ? 'floor' : 'cap');

const reason = (kind: 'number' | 'bound', direction: Reason['direction']): Reason => ({
  kind,
  direction,
  was: '',
  becomes: '',
  effect: '',
  isSoft: false,
});
