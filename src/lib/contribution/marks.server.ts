import { inEveryLanguage } from '#content/messages.server.ts';
import type { Marks } from '#content/messages.ts';

/** What stands where personal data was taken out of a text in each language. */
export const marks: Marks = inEveryLanguage(({ proposal }) => proposal.marks);
