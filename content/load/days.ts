/**
 * What YAML was read as, with its days as they are written (ISO 8601): Vite's reader of YAML 1.1 makes dates of them, the
 * one of version 1.2 that the command line uses does not.
 */
export const daysAsWritten = <Value>(value: Value): Value => asWritten(value) as Value;

function asWritten(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(asWritten);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, asWritten(entry)]));
}
