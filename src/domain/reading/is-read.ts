import { locales } from '../lists.ts';

const read: ReadonlySet<string> = new Set(locales);

/** Whether the hub reads a language (BCP 47): topics are proposed of texts in it. */
export const isRead = (language: string): boolean => read.has(language);
