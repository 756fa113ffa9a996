import { freedomsOf } from './burdens.ts';
import { changesOf } from './finding-changes.ts';
import { heldByWorkers, type Finding, type PointReading } from './read-point.ts';
import { reasonOf, type Reason } from './reasons.ts';
import { isSaidInBoth } from './weigh.ts';

/** What another sentence says in other words as well as these. */
const pliable = new Set(['writing', 'prior', 'paid', 'no-cost', 'human', 'at-once']);

/** Weak and firm words, each with its effect; that workers "may" is a right too. */
export function explainedReasons(was: PointReading, becomes: PointReading): Reason[] {
  const freed = freedomsOf(becomes) - freedomsOf(was);
  const ofWorkers = new Set([...heldByWorkers(was), ...heldByWorkers(becomes)]);
  const isCounted = (one: Finding) =>
    one.kind === 'firm' ? !(one.isNegated && one.slug === 'binding') : !ofWorkers.has(one);
  return (['weak', 'firm'] as const).flatMap((kind) =>
    changesOf(was, becomes, (one) => one.kind === kind && isCounted(one))
      .filter(({ one }) => !pliable.has(one.slug) || !isSaidInBoth(one.words, { was, becomes }))
      .filter(({ one, lost }) => one.slug !== 'right' || (lost === '' ? freed >= 0 : freed <= 0))
      .map(({ lost, gained, one: { slug, effect } }) =>
        reasonOf(
          kind,
          kind === 'firm',
          { was: lost, becomes: gained },
          { effect, isSoft: pliable.has(slug) },
        ),
      ),
  );
}
