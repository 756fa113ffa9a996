/** How near two clauses are by the words they share, in steps that a person who read pairs of each would call so. */
export type Nearness = 'very' | 'near' | 'some';

/**
 * The step of a likeness of words (0 to 1). Of pairs that were read, those from 0.5 on mostly say the same, those from
 * 0.25 on are about the same matter; below that more than every third pair shares no topic.
 */
export function nearnessOf(score: number): Nearness {
  if (score >= 0.5) return 'very';
  return score >= 0.25 ? 'near' : 'some';
}
