import { oncePerLocale } from '#lib/server/entries.ts';
import { workshopWords } from '#lib/server/workshop-words.ts';
import { listCards, requireIntroduction } from '#lib/server/workshops.ts';
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
