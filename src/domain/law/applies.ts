/** How a rule stands on a day: it applies, does not yet, or no longer. */
export type LawState = 'applies' | 'not-yet' | 'ended';

/** What is known of when a rule applies; days in ISO 8601, null where no source says them. */
type Term = {
  status: 'in-force' | 'adopted' | 'repealed';
  from: string | null;
  to: string | null;
};

/**
 * How a rule stands at `now` (ISO 8601). What was adopted when it was read applies from its day on, and not yet while none
 * is set; what ends at `to` ended on the day after.
 */
export function lawStateAt({ status, from, to }: Term, now: string): LawState {
  const today = now.slice(0, 10);
  if (to !== null && to < today) return 'ended';
  if (status === 'repealed') return 'ended';
  if (status === 'adopted' && from === null) return 'not-yet';
  return from !== null && from > today ? 'not-yet' : 'applies';
}
