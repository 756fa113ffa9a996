import type { Finding, PointReading } from './read-point.ts';
import type { Reason } from './reasons.ts';

/** What is denied in one wording and not in the other: a ban that is now none, a duty that is now denied. */
export function denialReasons(was: PointReading, becomes: PointReading): Reason[] {
  if (isDenying(was) === isDenying(becomes)) return [];
  return ([['harms', 'uses'], ['gives']] as const).flatMap((kinds) => {
    const [before, after] = [negatedOf(was, kinds), negatedOf(becomes, kinds)];
    const isMore = after.negated > before.negated && after.plain < before.plain;
    const isLess = after.negated < before.negated && after.plain > before.plain;
    if (!isMore && !isLess) return [];
    const direction = isMore === (kinds[0] === 'harms') ? 'stronger' : 'weaker';
    const words = { was: quoteNegation(was), becomes: quoteNegation(becomes) };
    return [{ kind: 'negation' as const, direction, ...words, effect: '', isSoft: false }];
  });
}

/** Whether a point denies or forbids anything. */
export const isDenying = ({ findings }: PointReading) =>
  findings.some(({ kind }) => kind === 'negations');

function negatedOf({ findings }: PointReading, kinds: readonly Finding['kind'][]) {
  const own = findings.filter(({ kind }) => kinds.includes(kind));
  const negated = own.filter((one) => one.isNegated).length;
  return { negated, plain: own.length - negated };
}

const quoteNegation = ({ findings }: PointReading) =>
  findings.find(({ kind }) => kind === 'negations')?.words ?? '';
