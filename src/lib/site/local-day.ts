const twoDigits = (n: number) => String(n).padStart(2, '0');

/** The day (ISO 8601) of a moment, or of now, by the reader's clock: half past nine in the evening is not yet tomorrow. */
export function localDay(moment: Date | string = new Date()): string {
  const date = new Date(moment);
  const month = twoDigits(date.getMonth() + 1);
  return `${date.getFullYear()}-${month}-${twoDigits(date.getDate())}`;
}
