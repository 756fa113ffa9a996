import en from '#content/messages/en/tools.json';
import es from '#content/messages/es/tools.json';
import fr from '#content/messages/fr/tools.json';
import pt from '#content/messages/pt/tools.json';
import type { Locale } from '#domain/words.ts';

const words = { en, fr, es, pt };

/** The strings of the page that lists the tools. */
export const requireToolWords = (locale: Locale) => words[locale];
