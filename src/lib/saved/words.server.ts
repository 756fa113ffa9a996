import en from '#content/messages/en/saved.json';
import es from '#content/messages/es/saved.json';
import fr from '#content/messages/fr/saved.json';
import pt from '#content/messages/pt/saved.json';
import type { Locale } from '#domain/words.ts';
import type { SavedWords } from './words.ts';

/** The strings about keeping works, for the pages whose works can be kept. */
export const savedWords: Record<Locale, SavedWords> = { en, fr, es, pt };
