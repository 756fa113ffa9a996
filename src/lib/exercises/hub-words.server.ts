import en from '#content/messages/en/hub-exercise.json';
import es from '#content/messages/es/hub-exercise.json';
import fr from '#content/messages/fr/hub-exercise.json';
import pt from '#content/messages/pt/hub-exercise.json';
import type { Locale } from '#domain/words.ts';

/** The strings of the hub exercise by language. */
export const hubExerciseWords: Record<Locale, typeof en> = { en, fr, es, pt };
