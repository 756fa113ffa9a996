/** What differs between values as they are and as they are to be; equal are values that say the same. */
export function changedFields<Values extends object>(
  now: Values,
  changes: Partial<Values>,
): Extract<keyof Values, string>[] {
  const named = Object.keys(changes) as Extract<keyof Values, string>[];
  return named.filter((name) => textOf(now[name]) !== textOf(changes[name]));
}

const textOf = (value: unknown): string => JSON.stringify(ordered(value ?? null));

/** The value with its fields in one order; a list keeps its own. */
const ordered = (value: unknown): unknown =>
  typeof value !== 'object' || value === null || Array.isArray(value)
    ? value
    : Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
