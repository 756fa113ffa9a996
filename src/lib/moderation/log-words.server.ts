import en from '#content/messages/en/log.json';
import es from '#content/messages/es/log.json';
import fr from '#content/messages/fr/log.json';
import pt from '#content/messages/pt/log.json';
import type { Locale } from '#domain/words.ts';
import type { LogWords } from './words.ts';

/** What the page of the public log says, by language. */
export const logWords: Record<Locale, LogWords> = { en, fr, es, pt };
