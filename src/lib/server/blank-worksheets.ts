import type { Locale } from '#domain/words.ts';

/** The empty worksheet of each tool that has one, as an .xlsx file, by the last part of the tool's address. */
export const blankWorksheets: Record<
  string,
  ((locale: Locale) => Promise<Uint8Array>) | undefined
> = {};
