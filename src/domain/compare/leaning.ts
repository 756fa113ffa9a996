import { burdensOf } from './burdens.ts';
import { heldByWorkers, isOfWorkers, partyBefore, type PointReading } from './read-point.ts';

const takers = new Set([
  ...['discretion', 'reserve', 'not-obliged', 'no-right'],
  ...['alone', 'own-cost', 'silence'],
]);
const headingLength = 90;

/**
 * Whether a point gives workers something (1), takes something from them (-1), or does not show which (0): a heading,
 * a definition and a declaration of what is wished do not, nor does a point that gives and takes.
 */
export function leaningOf(reading: PointReading): -1 | 0 | 1 {
  const { findings, text } = reading;
  const isHeading = text.length < headingLength && !/[.;!?…»”)]$/u.test(text.trim());
  if (isHeading || findings.some(({ kind }) => kind === 'definitions')) return 0;
  const burdens = burdensOf(reading);
  const binds = burdens.some(({ weight, actor }) => weight === 0 && actor !== 'nobody');
  const gives = binds || isGiving(reading);
  const own = new Set(heldByWorkers(reading));
  const weak = findings.filter((one) => one.kind === 'weak' && !own.has(one));
  const isTaking = weak.some(({ slug }) => takers.has(slug));
  if (isTaking) return binds ? 0 : -1;
  if (burdens.some(({ weight }) => weight === 2)) return gives ? 0 : -1;
  return (gives || own.size > 0) && (binds || weak.length === 0) ? 1 : 0;
}

/** Whether a point says a right, a ban of what harms, a duty towards somebody, or what the employer gives. */
const isGiving = (reading: PointReading): boolean =>
  reading.findings.some(({ kind, slug, isNegated, from }) => {
    if (kind === 'harms' || kind === 'uses') return isNegated;
    if (kind === 'receives') return isOfWorkers(reading, from);
    if (kind === 'firm' && slug === 'right') return !isHarming(reading);
    if (areWorkersFirst(reading)) return false;
    if (kind === 'firm') return slug === 'no-cost' || slug === 'paid';
    if (kind === 'duty') return slug !== 'nothing' && namesWorkers(reading);
    if (kind !== 'gives' || isNegated) return false;
    return reading.quantities.length > 0 || partyBefore(reading, from) === 'employer';
  });

/** "The worker assigns the rights in the recording" gives nothing. */
const isHarming = ({ findings }: PointReading) =>
  findings.some(({ kind, isNegated }) => kind === 'harms' && !isNegated);

/** Whether it is workers or their union who do what a point says. */
const areWorkersFirst = ({ findings }: PointReading) =>
  findings.some(({ kind, slug, role }, place) => {
    const isFirst = findings.findIndex((one) => one.kind === 'party') === place;
    return kind === 'party' && isFirst && role === 'subject' && slug !== 'employer';
  });

const namesWorkers = ({ findings }: PointReading) =>
  findings.some(({ kind, slug }) => kind === 'party' && slug !== 'employer');

/** Whether a point forbids something, and not to workers: "no camera records sound", but not "workers do not speak". */
export const isBan = (reading: PointReading): boolean =>
  reading.findings.some(({ kind, from }) => kind === 'negations' && !isOfWorkers(reading, from)) &&
  !reading.findings.some(({ kind }) => kind === 'weak' || kind === 'definitions') &&
  burdensOf(reading).every(({ weight }) => weight < 2);
