import { strengths } from '../lists.ts';
import type { Strength } from '../words.ts';
import type { CheckedTopic, ReadStep } from './check-document.ts';

/** Under which heading a topic stands: as its person reads it, else as the rules do. */
export function standingOf({ answer, isFound }: CheckedTopic): 'found' | 'perhaps' | 'not-found' {
  if (isFound !== null) return isFound ? 'found' : 'not-found';
  return answer === 'unsure' ? 'found' : answer;
}

/** The step of a topic that is found, by its person or else by the rules; undefined where it is open. */
export function stepOf({ step, answer, steps }: CheckedTopic): Strength | 'none' | undefined {
  if (step !== null) return step === 'open' ? undefined : step;
  return answer === 'found' ? steps[0]?.step : undefined;
}

/**
 * The next stronger step to ask for: the lowest that stands above what is found, and above nothing where nothing is. Undefined where
 * consent is needed already, where the step is open, and where nobody said yet whether the topic is there.
 */
export function nextStep(topic: CheckedTopic): Strength | undefined {
  const standing = standingOf(topic);
  if (standing === 'perhaps') return undefined;
  if (standing === 'not-found') return strengths[0];
  const step = stepOf(topic);
  if (step === undefined) return undefined;
  if (step === 'none') return strengths[0];
  const place = strengths.indexOf(step);
  return place < strengths.indexOf('agreement') ? strengths[place + 1] : undefined;
}

/** The topic with what its person says of it; undefined takes that back. */
export function withReading(
  topic: CheckedTopic,
  reading: ReadStep | 'absent' | undefined,
): CheckedTopic {
  if (reading === undefined) return { ...topic, isFound: null, step: null };
  if (reading === 'absent') return { ...topic, isFound: false, step: null };
  return { ...topic, isFound: true, step: reading };
}

/** What a person says of a topic, as `withReading` takes it. */
export function readingOf({ isFound, step }: CheckedTopic): ReadStep | 'absent' | undefined {
  if (isFound === null) return undefined;
  return isFound ? (step ?? 'open') : 'absent';
}
