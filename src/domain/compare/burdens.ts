import { partyBefore, type Finding, type PointReading } from './read-point.ts';

/** Who acts by a verb: workers or their union, the other side, or a point does not say. */
export type Actor = 'workers' | 'employer' | 'nobody';

/** What a modal verb leaves or lays on workers: from 0 (the employer is bound) to 2 (free, or the worker is). */
export type Burden = { weight: number; words: string; slug: string; actor: Actor };

const passiveReach = 14;

/** The burden of each modal verb of a point, in their order; "should" that opens it is a condition. */
export function burdensOf(reading: PointReading): Burden[] {
  return reading.findings
    .filter(({ kind, slug, from }) => kind === 'modal' && !(slug === 'should' && from === 0))
    .map((modal) => {
      const actor = actorOf(reading, modal);
      return {
        weight: isOfReceiving(reading, modal)
          ? 0
          : weightOf(modal, actor, isLimited(reading, modal)),
        words: quoteOf(reading, modal),
        slug: modal.slug,
        actor,
      };
    });
}

/** Whether a point lets workers do something, and by how many verbs. */
export const freedomsOf = (reading: PointReading): number =>
  burdensOf(reading).filter(
    ({ weight, slug, actor }) => weight === 0 && slug === 'may' && actor === 'workers',
  ).length;

/**
 * Who acts: the party named last before the verb; in the passive the other side, as also in "workers shall not suffer
 * any disadvantage".
 */
export function actorOf(reading: PointReading, modal: Finding): Actor {
  const isPassive = reading.findings.some(
    ({ kind, from }) => kind === 'passive' && from >= modal.to && from - modal.to <= passiveReach,
  );
  const isSpared =
    modal.isNegated &&
    !isOfWords(modal) &&
    reading.findings.some(({ kind, from }) => kind === 'harms' && from >= modal.to);
  if (isPassive) return sideOf(agentAfter(reading, modal.to)) ?? 'employer';
  if (isSpared) return 'employer';
  if (areBoth(reading, modal.from) || isNobody(reading, modal.from)) return 'employer';
  return sideOf(partyBefore(reading, modal.from)) ?? 'nobody';
}

/** "Nobody" and "no worker" before a verb: it bans what is done to them, as it does in most agreements. */
function isNobody({ findings }: PointReading, place: number): boolean {
  const party = findings.findLast(({ kind, to }) => kind === 'party' && to <= place);
  return findings.some(
    ({ kind, from, to }) =>
      kind === 'negations' && party !== undefined && from <= party.from && party.from - to <= 1,
  );
}

const joinedReach = 24;

/** Whether both sides are named right before a verb: "the employer and the union shall". */
function areBoth({ findings }: PointReading, place: number): boolean {
  const [first, second] = findings
    .filter((one) => one.kind === 'party' && one.to <= place)
    .slice(-2);
  if (first === undefined || second === undefined || second.role !== 'subject') return false;
  const areOfBothSides = (first.slug === 'employer') !== (second.slug === 'employer');
  return areOfBothSides && first.role === 'subject' && second.from - first.to <= joinedReach;
}

const agentReach = 50;

/** Who acts in the passive: the party behind "by". */
const agentAfter = ({ findings }: PointReading, place: number) =>
  findings.find(
    ({ kind, role, from }) =>
      kind === 'party' && role === 'agent' && from >= place && from - place <= agentReach,
  )?.slug;

const sideOf = (party: string | undefined) =>
  party === undefined ? undefined : party === 'employer' ? 'employer' : 'workers';

const receiveReach = 12;

/** "Each worker shall receive" and "shall have the right" bind the one who gives. */
const isOfReceiving = ({ findings }: PointReading, { to, isNegated }: Finding) =>
  !isNegated &&
  findings.some(
    ({ kind, slug, from }) =>
      (kind === 'receives' || (kind === 'firm' && slug === 'right')) &&
      from >= to &&
      from - to <= receiveReach,
  );

const limitReach = 6;

/** Whether a verb says "may only": a limit, and no leave. */
const isLimited = ({ findings }: PointReading, { from, to }: Finding) =>
  findings.some(
    (one) => one.kind === 'limits' && Math.max(from - one.to, one.from - to) <= limitReach,
  );

/** "Shall not be required to" lifts a duty; "may not" is a ban; of a verb without a subject nothing is said. */
function weightOf(one: Finding, actor: Actor, isLimited: boolean): number {
  const isWorker = actor === 'workers';
  if (one.slug === 'should') return 1;
  if (one.slug === 'may' && isLimited) return 0;
  if (actor === 'nobody' && !one.isNegated) return 0;
  const isLifted = one.isNegated && one.slug === 'must' && isOfWords(one);
  if (isLifted) return actor === 'employer' ? 2 : 0;
  if (one.slug === 'must') return isWorker ? 2 : 0;
  return isWorker === one.isNegated ? 2 : 0;
}

const isOfWords = ({ words }: Finding) => words.includes(' ');

/** The verb with the negation beside it, as the point writes them. */
function quoteOf({ text, findings }: PointReading, modal: Finding): string {
  if (!modal.isNegated) return modal.words;
  const near = findings.filter(
    ({ kind, from, to }) => kind === 'negations' && Math.max(from - modal.to, modal.from - to) <= 5,
  );
  const from = Math.min(modal.from, ...near.map((one) => one.from));
  return text.slice(from, Math.max(modal.to, ...near.map(({ to }) => to)));
}
