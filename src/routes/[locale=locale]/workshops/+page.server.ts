import { oncePerLocale } from '#lib/site/entries.ts';
import { workshopWords } from '#lib/workshops/words.server.ts';
import { listCards, requireIntroduction } from '#lib/workshops/workshops.server.ts';
import type { PageServerLoad } from './$types';

export const entries = oncePerLocale;

export const load: PageServerLoad = async ({ parent }) => {
  const { locale } = await parent();
  return {
    workshopWords: workshopWords[locale],
    introduction: requireIntroduction(locale),
    cards: listCards(locale),
  };
};
