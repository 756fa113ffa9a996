import en from '#content/messages/en.json';
import es from '#content/messages/es.json';
import fr from '#content/messages/fr.json';
import pt from '#content/messages/pt.json';
import type { Locale } from '#domain/words.ts';
import type { Words } from '#lib/messages.ts';

/** The interface's strings by language. */
export const words: Record<Locale, Words> = { en, fr, es, pt };
