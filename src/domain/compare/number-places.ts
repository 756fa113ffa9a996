import type { Quantity } from './quantities.ts';
import type { Finding, PointReading } from './read-point.ts';

/** What binds a number to one side: `floor` (at least), `cap` (at most); `isDenied` where it says "no more than". */
export type Bound = { side: 'floor' | 'cap'; words: string; isDenied: boolean };

/** What a number is of: a word near it that says whether workers gain by more of it. */
export type Topic = Finding & { isNear: boolean };

/** How near, in characters, words must stand to speak of a number; a pause between counts for some more. */
const reach = { before: 26, adjacent: 4, behind: 13, topic: 80, own: 32, pause: 25, head: 10 };
const shortWord = 4;

/** Whether a phrase stands before a number and speaks of it; a short word ("in", "sous") must stand right before it. */
export const isJustBefore = ({ to, words }: Finding, { from }: Quantity): boolean =>
  to <= from + 1 && from - to <= (words.length <= shortWord ? reach.adjacent : reach.before);

/** Whether a phrase stands right beside a number, on either side or in it. */
export const isBeside = (one: Finding, { from, to }: Quantity): boolean =>
  Math.max(one.from - to, from - one.to) <= reach.adjacent;

const isJustBehind = ({ from }: Finding, { to }: Quantity) =>
  from >= to && from - to <= reach.behind;

/** The words "at least" or "at most" at a number. */
export function boundAt(reading: PointReading, quantity: Quantity): Bound | undefined {
  const found = reading.findings.findLast(
    (one) => isBound(reading, one) && (isJustBefore(one, quantity) || isJustBehind(one, quantity)),
  );
  if (found === undefined) return undefined;
  const { kind, words } = found;
  const isDenied = kind === 'above' || kind === 'below';
  return { side: kind === 'floor' || kind === 'below' ? 'floor' : 'cap', words, isDenied };
}

/** "Plus de", "más de", "mais de" and their contraries; "mais dez" adds ten. */
const isCompared = ({ text }: PointReading, { kind, words, to }: Finding) =>
  (kind === 'above' || kind === 'below') &&
  (!/^(?:plus|m[aá]s|mais|moins|menos)$/i.test(words) || /^\sd[e’']/i.test(text.slice(to, to + 3)));

/** "More than" binds a number only where something denies it, in the same part of the sentence. */
function isBound(reading: PointReading, one: Finding): boolean {
  const { findings, text } = reading;
  const { kind, from, isNegated } = one;
  if (kind === 'floor' || kind === 'cap') return true;
  if (!isNegated || !isCompared(reading, one)) return false;
  const denial = findings.findLast((one) => one.kind === 'negations' && one.to <= from);
  const between = text.slice(denial?.to ?? 0, from);
  return between.length <= reach.topic && !/[,;:]/.test(between);
}

/** Whether "more than" or "less than" stands at a number and is not denied: it says in which cases something holds. */
export const isMeasureOfCases = (reading: PointReading, quantity: Quantity): boolean =>
  boundAt(reading, quantity) === undefined &&
  reading.findings.some((one) => isCompared(reading, one) && isJustBefore(one, quantity));

/** The word that stands nearest to a number and says what it is of, or the one it hangs on ("rest between shifts"). */
export function topicAt({ findings, text }: PointReading, quantity: Quantity): Topic | undefined {
  const apart = (one: Finding) => distance(one, quantity, text);
  const topics = findings.filter((one) => isTopic(one) && apart(one) <= reach.topic);
  const [nearest] = topics.toSorted((a, b) => apart(a) - apart(b));
  if (nearest === undefined) return undefined;
  const head = topics.find(({ to }) => to < nearest.from && nearest.from - to <= reach.head);
  return { ...(head ?? nearest), isNear: apart(nearest) <= reach.own };
}

function distance({ from, to }: Finding, quantity: Quantity, text: string): number {
  const [start, end] = from >= quantity.to ? [quantity.to, from] : [to, quantity.from];
  if (end <= start) return 0;
  const pauses = text.slice(start, end).match(/[,;:.(]\s/g)?.length ?? 0;
  return end - start + pauses * reach.pause;
}

const isTopic = ({ kind }: Finding) =>
  kind === 'more' || kind === 'less' || kind === 'costs' || kind === 'thresholds';
