import en from '#content/messages/en/brief.json';
import es from '#content/messages/es/brief.json';
import fr from '#content/messages/fr/brief.json';
import pt from '#content/messages/pt/brief.json';
import type { Locale } from '#domain/words.ts';
import type { BriefWords } from './words.ts';

/** The strings of the brief by language. */
export const briefWords: Record<Locale, BriefWords> = { en, fr, es, pt };
