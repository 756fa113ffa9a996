/**
 * Which clauses are chosen for the brief: slugs in the order they were chosen, kept in the browser. All pages
 * change the same entry by `src/static/frame.js`, which counts them in the header.
 */
const entry = 'clause-hub/chosen';
/** The brief that the chosen clauses are those of, by its name on this device, once one was opened. */
const ownerEntry = 'clause-hub/chosen-for';

/** The chosen slugs; none where the browser keeps nothing. */
export function readChosen(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(entry) ?? '[]');
    return Array.isArray(kept) ? kept.filter((slug) => typeof slug === 'string') : [];
  } catch {
    return [];
  }
}

/** Whether the chosen clauses are those of this brief, or of none yet: of two briefs in two tabs one is chosen for. */
export function isChosenFor(brief: string): boolean {
  try {
    return [null, brief].includes(localStorage.getItem(ownerEntry));
  } catch {
    return false;
  }
}

/** Whether an entry of the storage says which clauses are chosen. */
export const isChoice = (name: string | null): boolean => name === null || name === entry;

/** Keeps the chosen slugs where they differ from those kept; `brief` is the one that they are those of. */
export function writeChosen(slugs: string[], brief?: string): void {
  try {
    if (brief !== undefined) write(ownerEntry, brief);
    write(entry, JSON.stringify(slugs));
    dispatchEvent(new Event(entry));
  } catch {
    // A browser that keeps nothing still shows the brief while its page is open.
  }
}

function write(name: string, value: string): void {
  if (localStorage.getItem(name) !== value) localStorage.setItem(name, value);
}
