import { loadAlgorithmExercise } from '#content/load-exercise.server.ts';
import { modelIn } from '#lib/algorithm-exercise/model.ts';
import { exerciseWords } from '#lib/algorithm-exercise/words.server.ts';
import { oncePerLocale } from '#lib/server/entries.ts';
import type { PageServerLoad } from './$types';

export const entries = oncePerLocale;

export const load: PageServerLoad = async ({ parent }) => {
  const { locale } = await parent();
  return {
    exercise: exerciseWords[locale],
    model: modelIn(loadAlgorithmExercise(process.cwd()), locale),
  };
};
