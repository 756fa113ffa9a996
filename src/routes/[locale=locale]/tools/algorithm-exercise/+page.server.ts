import { loadAlgorithmExercise } from '#content/load/algorithm-exercise.server.ts';
import { modelIn } from '#lib/exercises/algorithm-exercise.ts';
import { messages } from '#content/messages.server.ts';
import { oncePerLocale } from '#lib/site/entries.ts';
import type { PageServerLoad } from './$types';

export const entries = oncePerLocale;

export const load: PageServerLoad = async ({ parent }) => {
  const { locale } = await parent();
  return {
    exercise: messages[locale]['algorithm-exercise'],
    model: modelIn(loadAlgorithmExercise(process.cwd()), locale),
  };
};
