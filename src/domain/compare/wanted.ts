import { actorOf, type Actor } from './burdens.ts';
import {
  boundAt,
  isBeside,
  isJustBefore,
  isMeasureOfCases,
  topicAt,
  type Bound,
  type Topic,
} from './number-places.ts';
import type { Quantity } from './quantities.ts';
import { isOfWorkers, subjectBefore, type PointReading } from './read-point.ts';

/** Which of a number workers gain by; undefined where the words round it do not say. */
type Wanted = 'more' | 'less' | undefined;

/** Whether workers gain by more or by less of a number. */
export function wantedAt(reading: PointReading, quantity: Quantity): Wanted {
  const topic = topicAt(reading, quantity);
  if (topic?.kind === 'thresholds') return 'less';
  if (isOpenEnded(reading, quantity) || isMeasureOfCases(reading, quantity)) return undefined;
  if (topic?.kind === 'costs' && isSum(quantity)) return 'less';
  if (quantity.measures === 'money') return 'more';
  if (quantity.measures === 'rhythm') return isOfHarm(reading) ? undefined : 'less';
  if (isReceived(reading, quantity)) return 'more';
  if (isDeadline(reading, quantity) && !isOwedBehind(topic, quantity))
    return deadlineOf(reading, quantity);
  return quantity.measures === 'date' ? undefined : amountOf(reading, quantity, topic);
}

/** Whether a number says who is covered or who is not: so many years of service. */
export const isThreshold = (reading: PointReading, quantity: Quantity): boolean =>
  topicAt(reading, quantity)?.kind === 'thresholds';

const isSum = ({ measures }: Quantity) => measures === 'money' || measures === 'share';

/** "Three or more" counts who is meant. */
const isOpenEnded = ({ findings }: PointReading, quantity: Quantity) =>
  findings.some((one) => one.kind === 'open' && isBeside(one, quantity));

const isOfHarm = ({ findings }: PointReading) =>
  findings.some(({ kind, isNegated }) => kind === 'harms' && !isNegated);

/** Whether workers or their union get a number: "the driver has twenty minutes". */
const isReceived = (reading: PointReading, quantity: Quantity) =>
  reading.findings.some(
    (one) =>
      one.kind === 'receives' && isJustBefore(one, quantity) && isOfWorkers(reading, one.from),
  );

/** A time within which somebody must act. */
const isDeadline = ({ findings }: PointReading, quantity: Quantity) =>
  findings.some(
    (one) =>
      (one.kind === 'deadline' || (one.kind === 'until' && quantity.measures === 'date')) &&
      isJustBefore(one, quantity),
  );

/** "In ten days of leave" is no deadline. */
const isOwedBehind = (topic: Topic | undefined, { to }: Quantity) =>
  topic?.kind === 'more' && topic.from >= to && topic.isNear;

/** Who must act by a day wants it late; where workers or their union are named first it may be they. */
function deadlineOf(reading: PointReading, { from }: Quantity): Wanted {
  const modal = reading.findings.findLast(({ kind, to }) => kind === 'modal' && to <= from);
  if (modal !== undefined) return actorOf(reading, modal) === 'workers' ? 'more' : 'less';
  const subject = subjectBefore(reading, from);
  return subject === undefined || subject === 'employer' ? 'less' : undefined;
}

/** What a number is of decides, and whether it stands for the most or the least. */
function amountOf(reading: PointReading, quantity: Quantity, topic: Topic | undefined): Wanted {
  if (isAfter(reading, quantity)) return 'less';
  const bound = boundAt(reading, quantity);
  if (isThing(quantity)) return wantedOfThings(reading, quantity, topic, bound);
  if (bound?.side === 'cap') return wantedOfCap(reading, quantity, topic, bound);
  if (topic !== undefined) return topic.kind === 'more' ? 'more' : 'less';
  return bound?.side === 'floor' ? 'more' : undefined;
}

/** What comes after a time comes sooner the shorter it is. */
const isAfter = ({ findings }: PointReading, quantity: Quantity) =>
  quantity.measures === 'time' &&
  findings.some(
    (one) => one.kind === 'after' && one.to <= quantity.from && isBeside(one, quantity),
  );

const isThing = ({ measures }: Quantity) => measures.startsWith('things') || measures === 'people';

/** What is counted is a load, or something that workers are to have. */
function wantedOfThings(
  reading: PointReading,
  { from, to }: Quantity,
  topic: Topic | undefined,
  bound: Bound | undefined,
): Wanted {
  const isLoad = reading.findings.some(
    (one) => one.kind === 'loads' && from <= one.from && one.to <= to,
  );
  if (isLoad) return bound?.side === 'floor' ? undefined : 'less';
  if (bound?.side === 'floor') return 'more';
  if (topic?.kind === 'more' && topic.isNear) return bound === undefined ? 'more' : undefined;
  return bound !== undefined && subjectBefore(reading, from) === 'worker' ? 'less' : undefined;
}

/** "Six months at most" caps what one side or the other has: who may have it says whose, or what it is of. */
function wantedOfCap(
  reading: PointReading,
  quantity: Quantity,
  topic: Topic | undefined,
  { isDenied }: Bound,
): Wanted {
  const may = mayBefore(reading, quantity);
  if (may === 'workers') return 'more';
  if (topic?.kind === 'more') return topic.isNear ? 'more' : undefined;
  const isLimit = isDenied || may === 'employer' || quantity.measures === 'share';
  return topic !== undefined || isLimit ? 'less' : undefined;
}

/** Who may do something up to a number, where the point says so before it. */
function mayBefore(reading: PointReading, { from }: Quantity): Actor | undefined {
  const modal = reading.findings.findLast(({ kind, to }) => kind === 'modal' && to <= from);
  return modal?.slug === 'may' && !modal.isNegated ? actorOf(reading, modal) : undefined;
}
