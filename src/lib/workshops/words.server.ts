import en from '#content/messages/en/workshops.json';
import es from '#content/messages/es/workshops.json';
import fr from '#content/messages/fr/workshops.json';
import pt from '#content/messages/pt/workshops.json';
import type { Locale } from '#domain/words.ts';
import type { WorkshopWords } from './workshops.ts';

/** The strings of the workshops by language. */
export const workshopWords: Record<Locale, WorkshopWords> = { en, fr, es, pt };
