import { apart, type Place } from './apart.ts';
import { burdensOf, freedomsOf } from './burdens.ts';
import { isBan, leaningOf } from './leaning.ts';
import { isOfWorkers, type Finding, type PointReading } from './read-point.ts';
import type { Reason, ReasonKind } from './reasons.ts';

/** The one stretch by which a wording is longer than another that has all its other words in the same order. */
type Stretch = Place & {
  words: string;
  isBehindComma: boolean;
  /** Whether a comma stands on both sides. */
  isSetOff: boolean;
};

/** The reasons that lie in one stretch, where all other words of two wordings are the same and in the same order. */
export const stretchReasons = (was: PointReading, becomes: PointReading): Reason[] => [
  ...putReason(was, becomes),
  ...vagueReason(was, becomes),
];

/** The reason that lies in a stretch put in or taken out where all other words stay as they are. */
function putReason(was: PointReading, becomes: PointReading): Reason[] {
  const put = stretchIn(becomes.text, was.text);
  if (put !== undefined) return reasonsOf(put, becomes, was, 'in');
  const taken = stretchIn(was.text, becomes.text);
  return taken === undefined ? [] : reasonsOf(taken, was, becomes, 'out');
}

function stretchIn(longer: string, shorter: string): Stretch | undefined {
  const [place, rest] = apart(longer, shorter);
  if (place === undefined || rest !== undefined || shorter === '') return undefined;
  const words = longer.slice(place.from, place.to);
  const isBehindComma = /[,;]\s*$/.test(longer.slice(Math.max(0, place.from - 4), place.from));
  const isSetOff = isBehindComma && /^\s*,/.test(longer.slice(place.to, place.to + 4));
  return { words, ...place, isBehindComma, isSetOff };
}

/** What a stretch does to the point that has it: a condition takes from what workers have, a further thing adds to it. */
function reasonsOf(
  stretch: Stretch,
  longer: PointReading,
  shorter: PointReading,
  change: 'in' | 'out',
): Reason[] {
  const inside = longer.findings.filter(({ from, to }) => from >= stretch.from && to <= stretch.to);
  if (inside.some(isToldElsewhere)) return [];
  const kind = kindOf(stretch, inside, shorter);
  if (kind === undefined) return [];
  const isMore = (kind === 'gives') === (change === 'in');
  const isGood = isMore !== bindsWorkers(shorter);
  const direction = isGood ? 'stronger' : 'weaker';
  const [was, becomes] = change === 'in' ? ['', stretch.words] : [stretch.words, ''];
  return [{ kind, direction, was, becomes, effect: '', isSoft: true }];
}

/** What has a reason of its own. */
const isToldElsewhere = ({ kind }: Finding) =>
  kind === 'exceptions' || kind === 'weak' || kind === 'conditions' || kind === 'limits';

function kindOf(
  stretch: Stretch,
  inside: readonly Finding[],
  shorter: PointReading,
): ReasonKind | undefined {
  const opens = (kind: Finding['kind']) =>
    inside.some((one) => one.kind === kind && one.from === stretch.from);
  if (opens('conditional')) return 'exception';
  if (opens('relative') && !stretch.isBehindComma) return 'limit';
  const leaning = leaningOf(shorter);
  if (leaning < 0 || inside.some(isHarmful)) return undefined;
  if (opens('additions') || opens('relative')) return leaning > 0 ? 'gives' : undefined;
  if (isListed(stretch, inside, shorter)) return 'gives';
  return stretch.isSetOff && !inside.some(isGood) ? 'exception' : undefined;
}

/** Whether a stretch goes on with a list of what a point gives or bans: "the infirmary and the canteen" behind a comma. */
function isListed(
  { from, isBehindComma }: Stretch,
  inside: readonly Finding[],
  shorter: PointReading,
) {
  const isOfException = shorter.findings.some(
    (one) => (isToldElsewhere(one) || one.kind === 'conditional') && one.to <= from,
  );
  if (!isBehindComma || isOfException || !inside.some(({ kind }) => kind === 'additions'))
    return false;
  return leaningOf(shorter) > 0 || isBan(shorter);
}

const isGood = ({ kind }: Finding) => kind === 'firm' || kind === 'gives' || kind === 'forEver';

const isHarmful = ({ kind, slug }: Finding) =>
  kind === 'harms' ||
  kind === 'conditional' ||
  kind === 'negations' ||
  (kind === 'modal' && slug === 'may');

/** Whether a point binds workers or leaves the employer free, so that a condition helps them. */
const bindsWorkers = (reading: PointReading) =>
  burdensOf(reading).some(({ weight }) => weight === 2);

/** A time to hold to that became an event or a measure ("by Friday", "as stocks allow"), or the other way round. */
function vagueReason(was: PointReading, becomes: PointReading): Reason[] {
  const [old, put] = apart(was.text, becomes.text);
  if (old === undefined || put === undefined) return [];
  // How often workers may or must do something limits them.
  if (freedomsOf(was) > 0 || isOfWorkers(was, old.from)) return [];
  const isVaguer = isTimed(was, old) && isMeasured(becomes, put) && !isTimed(becomes, put);
  const isFirmer = isTimed(becomes, put) && isMeasured(was, old) && !isTimed(was, old);
  if (!isVaguer && !isFirmer) return [];
  const words = {
    was: was.text.slice(old.from, old.to),
    becomes: becomes.text.slice(put.from, put.to),
  };
  const direction = isFirmer ? 'stronger' : 'weaker';
  return [{ kind: 'limit', direction, ...words, effect: '', isSoft: true }];
}

const isInside = (one: Place, place: Place) => one.from >= place.from && one.to <= place.to;

const isTimed = ({ findings, quantities }: PointReading, place: Place) =>
  findings.some((one) => one.kind === 'moments' && isInside(one, place)) ||
  quantities.some((one) => /^(?:time|date|rhythm)$/.test(one.measures) && isInside(one, place));

const isMeasured = ({ findings }: PointReading, place: Place) =>
  !findings.some((one) => one.kind === 'forEver' && isInside(one, place)) &&
  findings.some(
    ({ kind, from }) => (kind === 'conditional' || kind === 'after') && from === place.from,
  );
