import { covered, type Covered } from '#domain/law/covered.ts';

/**
 * Where a reader works, as they said on the page of a topic or clause: kept on the device by `src/static/law.js`; empty where
 * they did not. `isNeutral`: they want model clauses worded for no country all the same.
 */
export type KeptCountry = { country: string; where: Covered | ''; isNeutral?: boolean };

const entry = 'clause-hub/country';

/** What is kept; nothing where the browser keeps nothing. */
export function readKeptCountry(): KeptCountry {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(entry) ?? '{}');
    const { country, where, isNeutral } = { ...(kept as Record<string, unknown> | null) };
    return {
      country: typeof country === 'string' && /^[A-Z]{2}$/.test(country) ? country : '',
      where: covered.find((one) => one === where) ?? '',
      ...(isNeutral === true ? { isNeutral } : {}),
    };
  } catch {
    return { country: '', where: '' };
  }
}

/** Keeps where a reader works for all pages. */
export function keepCountry(chosen: KeptCountry): void {
  try {
    localStorage.setItem(entry, JSON.stringify(chosen));
  } catch {
    // A browser that keeps nothing asks again on the next page.
  }
}
