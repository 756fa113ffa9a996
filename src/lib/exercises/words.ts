import type en from '#content/messages/en/algorithm-exercise.json';

/** The strings of the algorithm exercise in one language; the English file states the keys. */
export type ExerciseWords = typeof en;
