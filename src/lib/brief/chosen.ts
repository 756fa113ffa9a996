/**
 * Which clauses are chosen for the brief: slugs in the order they were chosen, kept in the browser. Clause pages
 * without Svelte change the same entry by `src/static/brief.js`.
 */
const entry = 'clause-hub/chosen';

/** The chosen slugs; none where the browser keeps nothing. */
export function readChosen(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(entry) ?? '[]');
    return Array.isArray(kept) ? kept.filter((slug) => typeof slug === 'string') : [];
  } catch {
    return [];
  }
}

/** Keeps the chosen slugs. */
export function writeChosen(slugs: string[]): void {
  try {
    localStorage.setItem(entry, JSON.stringify(slugs));
  } catch {
    // A browser that keeps nothing still shows the brief while its page is open.
  }
}

/** Chooses a clause or takes it out; returns whether it is chosen now. */
export function toggleChosen(slug: string): boolean {
  const chosen = readChosen();
  const isAdded = !chosen.includes(slug);
  writeChosen(isAdded ? [...chosen, slug] : chosen.filter((other) => other !== slug));
  return isAdded;
}
