import en from '#content/messages/en/algorithm-exercise.json';
import es from '#content/messages/es/algorithm-exercise.json';
import fr from '#content/messages/fr/algorithm-exercise.json';
import pt from '#content/messages/pt/algorithm-exercise.json';
import type { Locale } from '#domain/words.ts';
import type { ExerciseWords } from './words.ts';

/** The strings of the algorithm exercise by language. */
export const exerciseWords: Record<Locale, ExerciseWords> = { en, fr, es, pt };
