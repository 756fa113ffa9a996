import { actorReasons } from './actors.ts';
import { burdensOf } from './burdens.ts';
import { isDenying } from './denial-reasons.ts';
import { isBan, leaningOf } from './leaning.ts';
import { numberReasons } from './number-reasons.ts';
import { readPoint, type Finding, type PointReading } from './read-point.ts';
import { modalReason, type Direction, type Reason } from './reasons.ts';
import type { CompiledComparison } from './rules.ts';
import { isRephrased, shapeOf, type Shape } from './shape.ts';
import { stretchReasons } from './stretch-reasons.ts';
import { weighed } from './weigh.ts';
import { wordReasons } from './word-reasons.ts';

/** What is said of a wording beside the one it is compared with. */
export type Judgement = { direction: Direction; reasons: Reason[] };

/** How a wording of a point stands to another one, seen from the workers; unclear where no words decide. */
export function judgeChange(was: string, becomes: string, rules: CompiledComparison): Judgement {
  if (was === becomes) return { direction: 'neutral', reasons: [] };
  const [before, after] = [readPoint(was, rules), readPoint(becomes, rules)];
  const shape = shapeOf(before, after, rules);
  const change = { was: before, becomes: after, shape };
  const reasons = [
    ...modalReason(burdensOf(before), burdensOf(after)),
    ...numberReasons(before, after),
    ...actorReasons(before, after),
    ...wordReasons(change),
    ...stretchReasons(before, after),
  ].map((reason) => weighed(reason, change));
  const direction = summed(reasons);
  const isNeutral =
    direction === 'unclear' && reasons.every(isOpen) && isSame(before, after, shape);
  return { direction: isNeutral ? 'neutral' : direction, reasons };
}

/** What it means that a text has a point that the other has not; `gone` when the new text lacks it. */
export function judgeAlone(
  words: string,
  change: 'gone' | 'new',
  rules: CompiledComparison,
): Judgement {
  const reading = readPoint(words, rules);
  const leaning = leaningOf(reading) || (change === 'gone' && isBan(reading) ? 1 : 0);
  if (leaning === 0) return { direction: 'unclear', reasons: [] };
  return { direction: leaning > 0 === (change === 'new') ? 'stronger' : 'weaker', reasons: [] };
}

/** Reasons that agree decide; soft ones only where there are no others. */
function summed(reasons: Reason[]): Direction {
  const clear = reasons.filter((one) => !isOpen(one));
  const firm = clear.filter(({ isSoft }) => !isSoft);
  const counted = firm.length > 0 ? firm : clear;
  const directions = new Set(counted.map(({ direction }) => direction));
  const [direction = 'unclear'] = directions;
  return directions.size === 1 ? direction : 'unclear';
}

const isOpen = ({ direction }: Reason) => direction === 'unclear';

/** Whether two wordings differ in small words, order and words that mean the same alone. */
function isSame(a: PointReading, b: PointReading, shape: Shape): boolean {
  if (!isRephrased(shape) || numbersOf(a) !== numbersOf(b)) return false;
  if (
    shape.isTurned
      ? isDenying(a) !== isDenying(b)
      : countOf(a, 'negations') !== countOf(b, 'negations')
  )
    return false;
  return (
    countOf(a, 'without') === countOf(b, 'without') && countOf(a, 'limits') === countOf(b, 'limits')
  );
}

const numbersOf = ({ quantities }: PointReading) =>
  quantities
    .map(({ measures, size }) => `${measures} ${size}`)
    .toSorted()
    .join(', ');

const countOf = ({ findings }: PointReading, list: Finding['kind']) =>
  findings.filter(({ kind }) => kind === list).length;
