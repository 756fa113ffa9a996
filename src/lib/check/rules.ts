import type { CheckRules } from '#domain/check/check-rules.ts';
import type { ReadingRules } from '#domain/reading/reading-rules.ts';

/** What reading an agreement and checking it know. */
export type AllRules = { reading: ReadingRules; check: CheckRules };

/** Where the rules lie: beside the page, so that they are kept with it. */
export const rulesAddress = '/check/rules.json';

/** Fetches the rules; rejects when they cannot be had, and with the reason of an aborted `signal`. */
export async function fetchRules(signal: AbortSignal): Promise<AllRules> {
  const answer = await fetch(rulesAddress, { signal });
  if (!answer.ok) throw new Error(`${rulesAddress}: ${answer.status}`);
  return (await answer.json()) as AllRules;
}
