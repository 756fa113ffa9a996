import en from '#content/messages/en/worksheets.json';
import es from '#content/messages/es/worksheets.json';
import fr from '#content/messages/fr/worksheets.json';
import pt from '#content/messages/pt/worksheets.json';
import type { Locale } from '#domain/words.ts';
import type { WorksheetWords } from './words.ts';

/** The strings of the tools whose result is a worksheet, by language. */
export const worksheetWords: Record<Locale, WorksheetWords> = { en, fr, es, pt };
