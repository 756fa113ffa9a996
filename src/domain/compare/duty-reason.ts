import { isDenying } from './denial-reasons.ts';
import type { Finding, PointReading } from './read-point.ts';
import type { Reason } from './reasons.ts';
import type { Duty } from './rules.ts';

const ladder: Duty[] = ['inform', 'consult', 'negotiate', 'agree'];

/** The step from which what is owed anew is a gain whatever was owed in other words: bargaining. */
const firmStep = 3;

/** The highest step of being told, heard, bargained with and asked for consent. */
export function dutyReason(was: PointReading, becomes: PointReading): Reason[] {
  const [before, after] = [bestDuty(was), bestDuty(becomes)];
  if (before.step === after.step) return [];
  const direction = after.step > before.step ? 'stronger' : 'weaker';
  const words = { was: before.words, becomes: after.words };
  // To be told, where nothing was or is owed, weighs little beside what else the wording changes.
  const isSoft = before.step + after.step === 1;
  const isThin = before.step === 0 && (after.step < firmStep || isDenying(was));
  return [
    { kind: 'duty', direction: isThin ? 'unclear' : direction, ...words, effect: '', isSoft },
  ];
}

function bestDuty(reading: PointReading): { step: number; words: string } {
  const consent = reading.findings.find(
    (one) => one.kind === 'consents' && isOfTheirs(reading, one),
  );
  if (consent !== undefined) return { step: ladder.length, words: consent.words };
  return reading.findings
    .filter(
      (one) => one.kind === 'duty' && one.slug !== 'nothing' && !isOwedToEmployer(reading, one),
    )
    .map(({ slug, words }) => ({ step: ladder.indexOf(slug as Duty) + 1, words }))
    .reduce((best, one) => (one.step > best.step ? one : best), { step: 0, words: '' });
}

const consentReach = 24;

/** Whether an agreement or consent is that of workers or their union: "consent of the driver". */
const isOfTheirs = ({ findings }: PointReading, { to }: Finding) =>
  findings.find(
    ({ kind, role, from }) =>
      kind === 'party' && role !== 'subject' && from >= to && from - to <= consentReach,
  )?.slug !== undefined &&
  findings.find(({ kind, from }) => kind === 'party' && from >= to)?.slug !== 'employer';

const receiverReach = 60;
const actorReach = 2;

/** Whether workers or their union tell and the employer is told, or it is the employer who consents. */
function isOwedToEmployer({ findings }: PointReading, { slug, from, to }: Finding): boolean {
  const parties = findings.filter(({ kind }) => kind === 'party');
  const next = parties.find((one) => one.from >= to && one.from - to <= receiverReach);
  const before = parties.findLast((one) => one.to <= from);
  if (before?.slug === 'employer')
    return slug === 'agree' && next === undefined && from - before.to <= actorReach;
  const [first] = parties;
  const isTheirs = first !== undefined && first.slug !== 'employer' && first.role === 'subject';
  return isTheirs && first.to <= from && next?.slug === 'employer';
}
