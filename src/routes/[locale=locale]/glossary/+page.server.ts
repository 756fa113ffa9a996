import { lettersOf } from '#lib/report/glossary.ts';
import { oncePerLocale } from '#lib/site/entries.ts';
import { vocabularies } from '#lib/server/vocabularies.ts';
import { stagesIn } from '#lib/site/labels.ts';
import { builtContent } from '#lib/report/reports.server.ts';
import type { PageServerLoad } from './$types';

export const entries = oncePerLocale;

export const load: PageServerLoad = async ({ parent }) => {
  const { locale } = await parent();
  return {
    letters: lettersOf(builtContent().glossary, locale),
    stages: stagesIn(vocabularies, locale),
  };
};
