import en from '#content/messages/en/dif.json';
import es from '#content/messages/es/dif.json';
import fr from '#content/messages/fr/dif.json';
import pt from '#content/messages/pt/dif.json';
import type { Locale } from '#domain/words.ts';
import type { DifWords } from './dif.ts';
import { builtContent } from '#lib/report/reports.server.ts';
import { savedWords } from '#lib/saved/words.server.ts';

const words: Record<Locale, DifWords> = { en, fr, es, pt };

/** All that the pages of the framework say in a language. */
export const requireDif = (locale: Locale) => ({
  difWords: words[locale],
  savedWords: savedWords[locale],
  framework: builtContent().framework[locale],
});
