import type { Finding, PointReading } from './read-point.ts';
import type { Reason } from './reasons.ts';

/** How far from a verb, in characters, the one stands who does what it says. */
const reach = 60;

/** What it means for workers that they are the ones who do it: decide, or pay. */
const verbs = [
  { list: 'decides', kind: 'decider', isGood: true },
  { list: 'bears', kind: 'gives', isGood: false },
] as const;

/** The reasons that lie in who decides and who pays: one side where it was the other. */
export const actorReasons = (was: PointReading, becomes: PointReading): Reason[] =>
  verbs.flatMap(({ list, kind, isGood }) => {
    const [before, after] = [actorsBy(was, list), actorsBy(becomes, list)];
    const [had, has] = [sidesOf(before), sidesOf(after)];
    const isTaken = had.workers && !has.workers && has.employer;
    const isGiven = has.workers && !had.workers && had.employer;
    if (!isTaken && !isGiven) return [];
    const direction = isGiven === isGood ? 'stronger' : 'weaker';
    return [{ kind, direction, ...quoted(before, after), effect: '', isSoft: false }];
  });

const quoted = (before: readonly Finding[], after: readonly Finding[]) => {
  const [was = '', becomes = ''] = [before, after].map((list) =>
    list.map(({ words }) => words).join(' … '),
  );
  return { was, becomes };
};

const sidesOf = (deciders: readonly Finding[]) => ({
  employer: deciders.some(({ slug }) => slug === 'employer'),
  workers: deciders.some(({ slug }) => slug !== 'employer'),
});

/** The parties that do something by the verbs of a list: those before such a verb, and those behind "by". */
const actorsBy = (reading: PointReading, list: Finding['kind']): Finding[] =>
  reading.findings
    .filter(({ kind, isNegated }) => kind === list && !isNegated)
    .flatMap((verb) => actorsOf(reading, verb));

function actorsOf({ findings, text }: PointReading, verb: Finding): Finding[] {
  const parties = findings.filter(({ kind }) => kind === 'party');
  const agents = parties.filter(
    ({ role, from }) => role === 'agent' && from >= verb.to && from - verb.to <= reach,
  );
  if (agents.length > 0) return agents;
  return parties.filter(
    ({ role, to }) =>
      role === 'subject' &&
      to <= verb.from &&
      verb.from - to <= reach &&
      !/[.;:,]/.test(text.slice(to, verb.from)),
  );
}
