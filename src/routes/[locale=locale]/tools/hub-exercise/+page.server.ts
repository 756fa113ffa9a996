import { loadHubExercise } from '#content/load/hub-exercise.server.ts';
import { searchLink } from '#lib/exercises/starting-searches.ts';
import { messages } from '#content/messages.server.ts';
import { oncePerLocale } from '#lib/site/entries.ts';
import { requireLabels, vocabularies } from '#lib/server/vocabularies.ts';
import { requireGuide } from '#lib/workshops/workshops.server.ts';
import type { PageServerLoad } from './$types';

export const entries = oncePerLocale;

export const load: PageServerLoad = async ({ parent }) => {
  const { locale } = await parent();
  const said = messages[locale]['hub-exercise'];
  const { exercises } = requireGuide('bargaining-hub', locale);
  const known = new Set(exercises.map(({ id }) => id));
  const searches = loadHubExercise(process.cwd(), vocabularies, known);
  const look = { locale, labels: requireLabels(locale), byWord: said.byWord };
  return {
    said,
    saved: messages[locale].saved,
    cases: exercises.map(({ id, title, aim, scenario, steps, sheet }) => ({
      id,
      title,
      aim,
      scenario,
      steps,
      sheet,
      searches: searches
        .filter(({ exercise }) => exercise === id)
        .flatMap((entry) => entry.searches.map((search) => searchLink(search, look))),
    })),
  };
};
