import { burdensOf, freedomsOf } from './burdens.ts';
import { denialReasons, isDenying } from './denial-reasons.ts';
import { dutyReason } from './duty-reason.ts';
import { explainedReasons } from './explained-reasons.ts';
import { changesOf } from './finding-changes.ts';
import { isOfWorkers, type Finding, type PointReading } from './read-point.ts';
import { reasonOf, type Reason, type ReasonKind } from './reasons.ts';
import { isSaidInBoth, type Change } from './weigh.ts';

type Sides = Omit<Change, 'shape'>;

/** The reasons that lie in single words and phrases put in or taken out. */
export const wordReasons = (change: Change): Reason[] => {
  const { was, becomes } = change;
  return [
    ...explainedReasons(was, becomes),
    ...dutyReason(was, becomes),
    ...denialReasons(was, becomes),
    ...linkReasons(change),
    ...narrowed(change),
    ...timing(change),
    ...union(change),
    ...giftReasons(change),
    ...harmReasons(change),
  ];
};

/** Exceptions, conditions and limits. */
const linkReasons = (sides: Sides): Reason[] => [
  ...listed(sides, 'exceptions', 'exception', mayHarm(sides.becomes)),
  ...listed(sides, 'conditions', 'exception', false),
  ...(isDenying(sides.was) === isDenying(sides.becomes)
    ? listed(sides, 'limits', 'limit', !isRight(sides.becomes) && !isRight(sides.was))
    : []),
];

/** What is given to workers, and not by them. */
const giftReasons = (sides: Sides): Reason[] =>
  listed(
    sides,
    'gives',
    'gives',
    true,
    (one, reading) =>
      !one.isNegated && !isOfWorkers(reading, one.from) && !isSaidInBoth(one.words, sides),
  );

/** What may be done to workers, and what may not; a right may be of such a thing. */
const harmReasons = (sides: Sides): Reason[] =>
  [false, true]
    .filter((isNegated) => isNegated || !isRight(sides.becomes))
    .flatMap((isNegated) =>
      listed(
        sides,
        'harms',
        'harms',
        isNegated,
        (one) => one.isNegated === isNegated && !isSaidInBoth(one.words, sides),
      ),
    );

/** "All" that is gone where words were put in that say which, or that came where they went. */
function narrowed({ was, becomes, shape: { lost, gained } }: Change): Reason[] {
  const [before, after] = [was, becomes].map(({ findings }) =>
    findings.find(({ kind }) => kind === 'universal'),
  );
  const isLess = before && !after && lost.length === 0 && gained.length > 0;
  const isMore = after && !before && gained.length === 0 && lost.length > 0;
  if (!isLess && !isMore) return [];
  const words = { was: before?.words ?? '', becomes: after?.words ?? '' };
  return [reasonOf('limit', true, words, { isSoft: true })];
}

const soft: ReadonlySet<ReasonKind> = new Set(['gives', 'harms', 'union', 'timing', 'limit']);

/** Words of one list; `good` says whether workers gain by more of them. */
function listed(
  { was, becomes }: Sides,
  list: Finding['kind'],
  kind: ReasonKind,
  good: boolean,
  isCounted: (one: Finding, reading: PointReading) => boolean = () => true,
): Reason[] {
  const isOwn = (one: Finding, reading: PointReading) =>
    one.kind === list && isCounted(one, reading);
  return changesOf(was, becomes, isOwn).map(({ lost, gained }) =>
    reasonOf(kind, good, { was: lost, becomes: gained }, { isSoft: soft.has(kind) }),
  );
}

/** "Before" that became "after", or the other way round. */
function timing({ was, becomes }: Sides): Reason[] {
  const count = ({ findings }: PointReading, kind: Finding['kind']) =>
    findings.filter((one) => one.kind === kind);
  const [b1, b2] = [count(was, 'before'), count(becomes, 'before')];
  const [a1, a2] = [count(was, 'after'), count(becomes, 'after')];
  const shift = Math.sign(b2.length - b1.length) - Math.sign(a2.length - a1.length);
  if (Math.abs(shift) < 2) return [];
  const [from, to] = shift < 0 ? [b1, a2] : [a1, b2];
  const words = { was: from[0]?.words ?? '', becomes: to[0]?.words ?? '' };
  const direction = shift > 0 ? ('stronger' as const) : ('weaker' as const);
  return [{ kind: 'timing', direction, ...words, effect: '', isSoft: false }];
}

/** Whether the union or the representatives are named at all. */
function union({ was, becomes }: Sides): Reason[] {
  const named = ({ findings }: PointReading) =>
    findings.find(({ kind, slug }) => kind === 'party' && slug === 'union')?.words ?? '';
  const words = { was: named(was), becomes: named(becomes) };
  if ((words.was === '') === (words.becomes === '')) return [];
  return [reasonOf('union', true, words, { isSoft: true })];
}

/** Whether a point allows the employer something, where an exception helps workers. */
const mayHarm = (reading: PointReading) =>
  burdensOf(reading).some(({ weight, actor }) => weight === 2 && actor === 'employer') &&
  !hasBan(reading);

const hasBan = ({ findings }: PointReading) =>
  findings.some(({ kind, isNegated }) => (kind === 'harms' || kind === 'uses') && isNegated);

/** Whether a point gives workers a right, which a limit makes smaller. */
const isRight = (reading: PointReading) =>
  reading.findings.some(({ kind, slug }) => kind === 'firm' && slug === 'right') ||
  freedomsOf(reading) > 0;
