import type { PointReading } from './read-point.ts';
import type { Reason } from './reasons.ts';
import { areAlike, rootsOf } from './roots.ts';
import type { Shape } from './shape.ts';

/** Two wordings of a point, and what the change does to their words. */
export type Change = { was: PointReading; becomes: PointReading; shape: Shape };

/**
 * How much of a wording the other must have: of the old one where words put in are a gain, of the new one where words
 * taken out are, of both where a sentence is taken for one that was turned round or for its contrary.
 */
const kept = { old: 0.85, new: 0.7, verb: 0.5, soft: 0.7, both: 0.7, turned: 0.55, denied: 0.6 };

/** How far behind its first words, in characters, an exception says what it is of, and in how many words at least. */
const opened = { reach: 80, words: 2 };

/** A reason as it counts in a change: without direction where the evidence is thin. */
export function weighed(reason: Reason, change: Change): Reason {
  const { shape } = change;
  const isThin =
    isSameVerb(reason) ||
    (shape.isTurned && leastOf(shape) >= kept.turned && isSaidOtherwise(reason, change)) ||
    (reason.direction === 'stronger' ? isThinGain(reason, shape) : isThinLoss(reason, shape));
  return isThin ? { ...reason, direction: 'unclear' } : reason;
}

const leastOf = ({ keptOfWas, keptOfBecomes }: Shape) => Math.min(keptOfWas, keptOfBecomes);

/** The same verb with somebody else before it: the sentence may only have been turned into the passive. */
const isSameVerb = ({ kind, was, becomes }: Reason) =>
  kind === 'modal' && was.toLowerCase() === becomes.toLowerCase();

/** Whether a sentence that was turned round may say in other words what only one wording seems to say. */
function isSaidOtherwise({ kind, was, becomes, isSoft }: Reason, change: Change): boolean {
  if (kind === 'modal') return verbsOf(change.was) === verbsOf(change.becomes);
  if (kind === 'negation' || (was !== '' && becomes !== '')) return false;
  if (was === '' && kind === 'weak') return isSaidInBoth(becomes, change);
  if (was === '' && (kind === 'exception' || kind === 'limit')) return !opensMore(becomes, change);
  return isSoft || (kind !== 'duty' && kind !== 'firm') || leastOf(change.shape) >= kept.both;
}

/** Whether words open something that only the new wording says, and not what the old one said elsewhere. */
function opensMore(words: string, { becomes: { text }, shape }: Change): boolean {
  const from = text.indexOf(words) + words.length;
  const gained = rootsOf(text.slice(from, from + opened.reach)).filter(({ root }) =>
    shape.gained.includes(root),
  );
  return gained.length >= opened.words;
}

const verbsOf = ({ findings }: PointReading) =>
  [...new Set(findings.flatMap(({ kind, slug }) => (kind === 'modal' ? [slug] : [])))]
    .toSorted()
    .join(' ');

/** Whether both wordings have words, if in other forms: "publishes" is not lost where "publication" stands. */
export function isSaidInBoth(words: string, { was, becomes }: Omit<Change, 'shape'>): boolean {
  const isIn = (root: string, { text }: PointReading) =>
    rootsOf(text).some((other) => areAlike(root, other.root));
  return rootsOf(words).every(({ root }) => isIn(root, was) && isIn(root, becomes));
}

/** New words are no gain where much of the old wording went, nor old ones that went where much was put in. */
function isThinGain({ kind, was, becomes, isSoft }: Reason, shape: Shape): boolean {
  if (kind === 'number' && was !== '') return false;
  if (kind === 'modal') return becomes === '' && shape.keptOfBecomes < kept.verb;
  if (was === '') return shape.keptOfWas < kept.old || (isSoft && shape.lost.length > 0);
  if (becomes === '') return shape.keptOfBecomes < (kind === 'exception' ? kept.old : kept.new);
  return leastOf(shape) < kept.both;
}

/** What may be lost in words alone is no loss where much was put in; a ban is none where little is left of it. */
function isThinLoss({ kind, was, becomes, isSoft }: Reason, shape: Shape): boolean {
  if (kind === 'negation') return leastOf(shape) < kept.denied;
  if (kind === 'harms' && was === '') return shape.keptOfWas < kept.soft;
  return becomes === '' && isSoft && kind !== 'number' && shape.keptOfBecomes < kept.soft;
}
